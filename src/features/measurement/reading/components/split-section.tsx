import { getTranslations } from "next-intl/server";
import { formatValue } from "@/i18n/format";
import type { SplitView } from "../queries/split";
import { type Charted, pointsForChart } from "../words";
import { SplitMultiples } from "./split-multiples";

type SplitSectionProps = {
  split: SplitView;
  indicator: Charted & {
    readonly points: readonly {
      readonly periodKey: string;
      readonly position: number;
      readonly value: string | null;
    }[];
  };
};

/** The indicator by each of its dimensions, as those see it who work with it: nothing is hidden here. */
export async function SplitSection({ split, indicator }: SplitSectionProps) {
  const { unit, decimals } = indicator;
  const publication = await getTranslations("publication");
  const shown = (value: string) => formatValue(value, unit, decimals);
  return split.groups
    .filter(({ series }) => series.length > 0)
    .map(({ code, name, series }) => (
      <SplitMultiples
        key={code}
        dimension={name}
        unit={unit}
        decimals={decimals}
        whole={pointsForChart(indicator.points, indicator)}
        series={series.map((one) => ({
          ...{
            key: one.categoryKey,
            name: one.name,
            points: pointsForChart(one.points, indicator),
          },
          target: one.target
            ? {
                ...{ label: publication("target"), position: one.target.position },
                ...{ value: Number(one.target.value), display: shown(one.target.value) },
              }
            : undefined,
          status: one.assessment.status,
        }))}
      />
    ));
}
