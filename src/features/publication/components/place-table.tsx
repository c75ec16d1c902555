import { getTranslations } from "next-intl/server";
import type { PublicPassport, PublicPlaceSummary } from "@/domain/publication/public-document";
import { formatPeriod } from "@/i18n/format";
import { SectionHead } from "@/ui/section-head";
import { StatusMark } from "@/ui/status-mark";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import { shownValue } from "../words";

type PlaceTableProps = {
  page: string;
  passport: PublicPassport;
  places: readonly PublicPlaceSummary[];
};

/** Where each place stands, and the way to its own series. */
export async function PlaceTable({ page, passport, places }: PlaceTableProps) {
  const t = await getTranslations("publication");
  const sorted = [...places].sort((a, b) => a.placeName.localeCompare(b.placeName));
  const value = (one: PublicPlaceSummary["latest"]) =>
    one
      ? `${shownValue(one.value, passport)} (${formatPeriod(one.periodKey)})`
      : t("cells.missing");
  return (
    <section>
      <SectionHead ruled title={t("byPlace")} lead={t("byPlaceLead", { count: places.length })} />
      <div className="max-h-128 overflow-y-auto">
        <DataTable
          caption={t("byPlace")}
          rows={sorted}
          rowKey={({ placeCode }) => placeCode}
          columns={[
            {
              key: "place",
              label: t("place"),
              isRowHead: true,
              cell: ({ placeCode, placeName }) => (
                <TextLink href={`${page}?place=${encodeURIComponent(placeCode)}`} prefetch={false}>
                  {placeName}
                </TextLink>
              ),
            },
            { key: "first", label: t("first"), cell: ({ first }) => value(first), isNumber: true },
            {
              key: "latest",
              label: t("latest"),
              cell: ({ latest }) => value(latest),
              isNumber: true,
            },
            {
              key: "status",
              label: t("statusHead"),
              cell: ({ status }) => <StatusMark status={status} label={t(`status.${status}`)} />,
            },
          ]}
        />
      </div>
    </section>
  );
}
