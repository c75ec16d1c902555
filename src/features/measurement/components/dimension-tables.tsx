import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/ui/disclosure";
import { EmptyState } from "@/ui/empty-state";
import { SectionHead } from "@/ui/section-head";
import { DataTable } from "@/ui/table/data-table";
import type { DimensionsView } from "../queries/dimensions";
import { DimensionForm } from "./dimension-form";
import { PlacesForm } from "./places-form";

/** The dimensions with their categories, and the places, with the forms that add to them. */
export async function DimensionTables({ slug, view }: { slug: string; view: DimensionsView }) {
  const t = await getTranslations("measurement");
  const { dimensions, places, can } = view;
  return (
    <div className="space-y-12">
      <section className="space-y-5">
        <SectionHead title={t("dimensions")} />
        <DataTable
          caption={t("dimensions")}
          rows={dimensions}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t("noDimensions")}>{t("noDimensionsHint")}</EmptyState>}
          columns={[
            { key: "name", label: t("dimension"), cell: ({ name }) => name, isRowHead: true },
            { key: "code", label: t("code"), cell: ({ code }) => code },
            {
              key: "categories",
              label: t("categories"),
              cell: ({ categories }) =>
                categories.map(({ name, code }) => `${name} (${code})`).join(", "),
            },
            {
              key: "indicators",
              label: t("indicators"),
              cell: ({ indicators }) => indicators,
              isNumber: true,
            },
          ]}
        />
        {can.define ? (
          <Disclosure summary={t("defineDimension")}>
            <DimensionForm slug={slug} />
          </Disclosure>
        ) : null}
      </section>
      <section className="space-y-5">
        <SectionHead title={t("places")} lead={t("placesCount", { count: places.length })} />
        {can.define ? (
          <Disclosure summary={t("definePlaces")}>
            <PlacesForm slug={slug} />
          </Disclosure>
        ) : null}
        <DataTable
          caption={t("places")}
          rows={places}
          rowKey={({ code }) => code}
          empty={<EmptyState title={t("noPlaces")}>{t("noPlacesHint")}</EmptyState>}
          columns={[
            { key: "name", label: t("place"), cell: ({ name }) => name, isRowHead: true },
            { key: "code", label: t("code"), cell: ({ code }) => code },
          ]}
        />
      </section>
    </div>
  );
}
