import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ChartPoint } from "@/ui/chart/chart-data";
import { LineChart } from "@/ui/chart/line-chart";
import { Disclosure } from "@/ui/disclosure";
import { StatusMark } from "@/ui/status-mark";
import { DataTable } from "@/ui/table/data-table";
import { sinceAnew, tickOf } from "../../reading/words";
import type { DrawnGap } from "../words";

type GapFigureProps = {
  gap: DrawnGap;
  category: readonly ChartPoint[];
  reference: readonly ChartPoint[];
  status: string;
  unit: string;
  note?: ReactNode;
  aside?: ReactNode;
};

/** M19: two lines with the space between them, and the space itself as a line with its own target path. */
export async function GapFigure(props: GapFigureProps) {
  const { gap, category, reference, status, unit, note, aside } = props;
  const t = await getTranslations("reading.gap");
  const publication = await getTranslations("publication");
  const frame = await getTranslations("frame.chart");
  const { categoryName, referenceName, between, measure } = gap;
  const name = t("name", { category: categoryName, reference: referenceName });
  const seen = sinceAnew(between).filter(({ value }) => value !== null);
  const [first, latest] = [seen[0], seen.at(-1)];
  const at = (points: readonly ChartPoint[], key: string | undefined) =>
    points.find((point) => point.key === key)?.display ?? "–";
  const distance = ({ value }: ChartPoint) =>
    measure === "ratio" ? Math.abs(Math.log(Math.max(value ?? 1, 1e-9))) : Math.abs(value ?? 0);
  const turn = (before: ChartPoint, now: ChartPoint) => {
    if (before.display === now.display) return t("same", { since: before.label });
    return t(distance(now) < distance(before) ? "smaller" : "larger", {
      ...{ since: before.label, before: before.display },
    });
  };
  return (
    <figure className="space-y-4">
      <figcaption className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <div className="max-w-prose">
          <h3 className="font-serif text-lg leading-snug font-semibold">{name}</h3>
          <p className="text-sm text-soft">
            {latest
              ? t(measure === "ratio" ? "nowRatio" : "nowDifference", {
                  ...{ period: latest.label, gap: latest.display },
                  ...{ category: at(category, latest.key), reference: at(reference, latest.key) },
                })
              : t("noPeriod")}{" "}
            {first && latest && first !== latest ? turn(first, latest) : null}
          </p>
        </div>
        <StatusMark status={status} label={publication(`status.${status}`)} />
      </figcaption>
      {latest ? (
        <div className="@container">
          <div className="grid gap-x-8 gap-y-6 @3xl:grid-cols-2">
            <div>
              <h4 className="mb-1 text-sm font-semibold">{t("bothLines")}</h4>
              <LineChart
                title={name}
                description={publication("chartDescription", { count: between.length })}
                formatTick={tickOf(unit)}
                data={{
                  ...{ label: categoryName, points: category, isGapShaded: true },
                  lines: [{ key: "reference", label: referenceName, points: reference }],
                }}
              />
            </div>
            <div>
              <h4 className="mb-1 text-sm font-semibold">
                {measure === "ratio"
                  ? t("seriesOfRatio")
                  : t("seriesOfDifference", { unit: unit === "%" ? t("points") : unit })}
              </h4>
              <LineChart
                title={t("seriesTitle")}
                description={publication("chartDescription", { count: between.length })}
                formatTick={tickOf("")}
                data={{ points: between, target: gap.target, baseline: gap.baseline }}
              />
            </div>
          </div>
        </div>
      ) : null}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2 text-sm">
        <Disclosure summary={frame("seeTable")}>
          <DataTable
            caption={t("table", { name })}
            rows={between}
            rowKey={({ key }) => key}
            columns={[
              {
                key: "period",
                label: frame("period"),
                cell: ({ label }) => label,
                isRowHead: true,
              },
              {
                ...{ key: "category", label: categoryName, isNumber: true },
                cell: ({ key }) => at(category, key),
              },
              {
                ...{ key: "reference", label: referenceName, isNumber: true },
                cell: ({ key }) => at(reference, key),
              },
              {
                ...{ key: "gap", label: t(measure), isNumber: true },
                cell: ({ display }) => display,
              },
            ]}
          />
        </Disclosure>
        {aside}
      </div>
      {note ? <p className="max-w-prose text-xs text-soft">{note}</p> : null}
    </figure>
  );
}
