import { getTranslations } from "next-intl/server";
import type { PublicBreak } from "@/domain/publication/public-document";
import { formatPeriod } from "@/i18n/format";
import { SectionHead } from "@/ui/section-head";
import { WordDiff } from "@/ui/word-diff";

type BreakListProps = { breaks: readonly PublicBreak[]; unit: string };

/** W12: where the definition changed, why, and the old and the new words beside each other. */
export async function BreakList({ breaks, unit }: BreakListProps) {
  const t = await getTranslations("publication");
  const unitAfter = (index: number) => breaks[index + 1]?.unitBefore || unit;
  return (
    <section id="definitions" className="scroll-mt-20">
      <SectionHead ruled title={t("breaks")} lead={t("breaksLead")} />
      <ol className="space-y-6 text-sm">
        {breaks.map((one, index) => (
          <li key={one.periodKey} className="max-w-prose space-y-2">
            <p className="font-semibold">
              {t("definitionFrom", { period: formatPeriod(one.periodKey) })}
            </p>
            <p className="whitespace-pre-line">{one.note}</p>
            {one.definitionBefore === one.definitionAfter ? null : (
              <p>
                <WordDiff
                  before={one.definitionBefore}
                  after={one.definitionAfter}
                  words={{ removed: t("removed"), added: t("added") }}
                />
              </p>
            )}
            {one.unitBefore !== "" && one.unitBefore !== unitAfter(index) ? (
              <p className="text-soft">
                {t("unitChanged", { before: one.unitBefore, after: unitAfter(index) })}
              </p>
            ) : null}
            {one.isBaselineRestated ? <p className="text-soft">{t("baselineRestated")}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
