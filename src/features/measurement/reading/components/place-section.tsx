import { getTranslations } from "next-intl/server";
import { formatPeriod } from "@/i18n/format";
import { Button } from "@/ui/button";
import { Sparkline } from "@/ui/chart/sparkline";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { SectionHead } from "@/ui/section-head";
import { DataTable } from "@/ui/table/data-table";
import { placeOrders } from "../inputs";
import type { PlacesView } from "../queries/places";
import { type Charted, pointsForChart, shownAt } from "../words";

type PlaceSectionProps = {
  places: PlacesView;
  indicator: Charted;
};

/** The places of an indicator with the shape of each; which ones and in which order stands in the address. */
export async function PlaceSection({ places: view, indicator }: PlaceSectionProps) {
  const t = await getTranslations("reading");
  if (view.all < 2) return null;
  const dated = (
    point:
      | { readonly periodKey: string; readonly position: number; readonly value: string | null }
      | undefined,
  ) =>
    point?.value == null
      ? "–"
      : `${shownAt(point.value, point.position, indicator)} (${formatPeriod(point.periodKey)})`;
  return (
    <section id="places">
      <SectionHead
        title={t("places")}
        lead={t("placesLead", { shown: view.places.length, all: view.all })}
      />
      {view.all > 3 ? (
        <form action="#places" className="mb-4 flex flex-wrap items-end gap-3">
          <TextInput name="find" label={t("findPlace")} defaultValue={view.find} type="search" />
          <Select
            name="order"
            label={t("order")}
            defaultValue={view.order}
            choices={placeOrders.map((value) => ({ value, label: t(`orders.${value}`) }))}
          />
          <Button type="submit" variant="secondary">
            {t("show")}
          </Button>
        </form>
      ) : null}
      <DataTable
        caption={t("places")}
        rows={view.places}
        rowKey={({ code }) => code}
        empty={<p className="text-sm text-soft">{t("noPlace", { find: view.find })}</p>}
        columns={[
          { key: "place", label: t("place"), isRowHead: true, cell: ({ name }) => name },
          {
            ...{ key: "shape", label: t("shape") },
            cell: ({ name, points }) => (
              <Sparkline
                points={pointsForChart(points, indicator)}
                title={t("shapeOf", { name, count: points.length })}
              />
            ),
          },
          {
            ...{ key: "first", label: t("first"), isNumber: true },
            cell: ({ points }) => dated(points.find(({ value }) => value !== null)),
          },
          {
            ...{ key: "latest", label: t("latest"), isNumber: true },
            cell: ({ points }) => dated(points.findLast(({ value }) => value !== null)),
          },
        ]}
      />
    </section>
  );
}
