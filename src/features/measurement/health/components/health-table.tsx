import { getTranslations } from "next-intl/server";
import { formatPeriod } from "@/i18n/format";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { HealthCell as Cell, DataHealthView, IndicatorHealth } from "../queries/data-health";
import { CompleteText } from "./complete-text";
import { HealthCell } from "./health-cell";
import { TimelyText } from "./timely-text";

type HealthTableProps = {
  slug: string;
  frequency: DataHealthView["frequencies"][number];
  can: DataHealthView["can"];
};

/** On a phone the three newest periods are enough; the others show when it is turned. */
const shownOnPhones = 3;

/** The heat table: indicators by their last periods, each cell the worst that stands in it, then how whole, timely and fresh the series is. */
export async function HealthTable({ slug, frequency, can }: HealthTableProps) {
  const t = await getTranslations("health");
  const home = `/w/${slug}/measurement`;
  const { periods, indicators, kind } = frequency;
  const addressOf = (indicator: IndicatorHealth, cell: Cell) => {
    const { periodKey, periodId } = cell;
    const query = new URLSearchParams({ indicator: indicator.id, period: periodKey });
    if (cell.kind === "whole") return `${home}/indicators/${indicator.id}/values`;
    return cell.kind === "waiting" && can.review
      ? `${home}/review?${query}`
      : `${home}/periods/${periodId}`;
  };
  return (
    <DataTable
      caption={t(`frequencies.${kind}`)}
      rows={indicators}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "indicator",
          label: t("indicator"),
          isRowHead: true,
          className: "sticky left-0 min-w-40 bg-ground max-sm:min-w-30",
          cell: ({ id, name, latestPeriodKey }) => (
            <>
              <TextLink href={`${home}/indicators/${id}`}>{name}</TextLink>
              <span className="block text-xs text-soft">
                {latestPeriodKey
                  ? t("latest", { period: formatPeriod(latestPeriodKey) })
                  : t("never")}
              </span>
            </>
          ),
        },
        ...periods.map(({ id, periodKey }, place) => ({
          key: id,
          label: formatPeriod(periodKey),
          className: place < periods.length - shownOnPhones ? "pr-1.5! max-sm:hidden" : "pr-1.5!",
          cell: (indicator: IndicatorHealth) => {
            const cell = indicator.cells[place];
            if (!cell || cell.kind === "none") {
              return <span className="inline-block min-w-12 text-center text-soft">–</span>;
            }
            const { handedIn, asked } = cell;
            return (
              <HealthCell
                kind={cell.kind}
                text={t("short", { handedIn, asked })}
                label={t("cell", {
                  ...{ name: indicator.name, period: formatPeriod(periodKey), handedIn, asked },
                  state: t(`kinds.${cell.kind}`),
                })}
                href={addressOf(indicator, cell)}
              />
            );
          },
        })),
        {
          key: "complete",
          label: t("complete"),
          isNumber: true,
          className: "pl-2 whitespace-nowrap",
          cell: ({ complete }) => <CompleteText {...complete} />,
        },
        {
          key: "timely",
          label: t("timely"),
          className: "whitespace-nowrap",
          cell: ({ timely }) => <TimelyText {...timely} />,
        },
        {
          key: "fresh",
          label: t("fresh"),
          className: "whitespace-nowrap",
          cell: ({ stalePeriods }) => t("stale", { count: stalePeriods }),
        },
        {
          key: "questions",
          label: t("questions"),
          className: "whitespace-nowrap",
          cell: ({ id, returned, jumps }) =>
            returned + jumps === 0 ? (
              "–"
            ) : (
              <>
                {returned > 0 ? (
                  <span className="block">{t("returned", { count: returned })}</span>
                ) : null}
                {jumps > 0 ? (
                  <span className="block">
                    {can.review ? (
                      <TextLink href={`${home}/review?indicator=${id}`}>
                        {t("jumps", { count: jumps })}
                      </TextLink>
                    ) : (
                      t("jumps", { count: jumps })
                    )}
                  </span>
                ) : null}
              </>
            ),
        },
      ]}
    />
  );
}
