import { getTranslations } from "next-intl/server";
import type { PublicIndicator } from "@/domain/publication/public-document";
import { GapFigure } from "@/features/measurement/gap/components/gap-figure";
import { drawnGap } from "@/features/measurement/gap/words";
import { SectionHead } from "@/ui/section-head";
import { chartedOf, chartPoints } from "../words";

/** M19: the gaps of a release: only what both groups show in public. */
export async function PublicGaps({ indicator }: { indicator: PublicIndicator }) {
  const t = await getTranslations("reading");
  const publication = await getTranslations("publication");
  const { series, gaps = [] } = indicator;
  const charted = chartedOf(indicator.passport, indicator.breaks);
  if (gaps.length === 0) return null;
  const side = (key: string) =>
    chartPoints(
      series.find(({ categoryKey }) => categoryKey === key) ?? null,
      charted,
      publication,
    );
  return (
    <section className="space-y-8">
      <SectionHead ruled title={t("gap.title")} lead={`${t("gap.lead")} ${t("gap.hidden")}`} />
      {gaps.map((gap) => (
        <GapFigure
          key={`${gap.categoryKey} ${gap.referenceKey} ${gap.measure}`}
          gap={drawnGap(gap, charted, t)}
          category={side(gap.categoryKey)}
          reference={side(gap.referenceKey)}
          status={gap.status.status}
          unit={charted.unit}
          note={gap.isIllustrative ? t("gap.illustrative") : undefined}
        />
      ))}
    </section>
  );
}
