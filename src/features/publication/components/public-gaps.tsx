import { getTranslations } from "next-intl/server";
import type { PublicGap, PublicIndicator } from "@/domain/publication/public-document";
import { GapFigure } from "@/features/measurement/gap/components/gap-figure";
import { gapText, pointsForChart } from "@/features/measurement/reading/words";
import { SectionHead } from "@/ui/section-head";
import { chartPoints, lineRule } from "../words";

/** M19: the gaps of a release: only what both groups show in public. */
export async function PublicGaps({ indicator }: { indicator: PublicIndicator }) {
  const t = await getTranslations("reading");
  const publication = await getTranslations("publication");
  const { series, gaps = [] } = indicator;
  const passport = { ...indicator.passport, breaks: indicator.breaks };
  if (gaps.length === 0) return null;
  const of = (key: string) => series.find(({ categoryKey }) => categoryKey === key) ?? null;
  const drawn = (gap: PublicGap) => {
    const said = (value: string) => gapText(value, gap.measure, passport, t);
    const size = (value: string) => (gap.measure === "ratio" ? value : value.replace(/^-/, ""));
    const between = gap.points.map((point) => {
      const value = gap.measure === "ratio" ? point.ratio : point.difference;
      return { ...point, value: value === null ? null : size(value) };
    });
    const target = gap.targets.at(-1);
    const start = gap.points.find(({ periodKey }) => periodKey === gap.baseline?.periodKey);
    const value = gap.baseline?.value;
    return {
      ...{ categoryName: gap.categoryName, referenceName: gap.referenceName },
      ...{ measure: gap.measure, status: gap.status.status },
      category: chartPoints(of(gap.categoryKey), passport, publication),
      reference: chartPoints(of(gap.referenceKey), passport, publication),
      between: pointsForChart(between, { ...passport, ...lineRule(passport) }, said),
      target: target && {
        ...{ label: t("gap.target"), position: target.position },
        ...{ value: Number(size(target.value)), display: said(target.value) },
      },
      baseline:
        start && value != null
          ? {
              ...{ label: t("gap.baseline"), position: start.position },
              ...{ value: Number(size(value)), display: said(value) },
            }
          : undefined,
    };
  };
  return (
    <section className="space-y-8">
      <SectionHead ruled title={t("gap.title")} lead={`${t("gap.lead")} ${t("gap.hidden")}`} />
      {gaps.map((gap) => (
        <GapFigure
          key={`${gap.categoryKey} ${gap.referenceKey} ${gap.measure}`}
          gap={drawn(gap)}
          unit={passport.unit}
          note={gap.isIllustrative ? t("gap.illustrative") : undefined}
        />
      ))}
    </section>
  );
}
