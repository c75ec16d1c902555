import { getTranslations } from "next-intl/server";
import { formatDate, formatPeriod, formatValue } from "@/i18n/format";
import { DefinitionList } from "@/ui/definition-list";
import { SectionHead } from "@/ui/section-head";
import type { IndicatorView } from "../queries/indicator";

/** The passport as it is written so far; what is missing says so. */
export async function PassportSection({ indicator }: { indicator: IndicatorView }) {
  const t = await getTranslations("measurement.passport");
  const { baseline, targets, unit, decimals } = indicator;
  const named = (group: string, value: string | null) => (value ? t(`${group}.${value}`) : null);
  const begun =
    baseline.value !== null && baseline.periodKey !== null
      ? `${formatValue(baseline.value, unit, decimals)} (${formatPeriod(baseline.periodKey)})`
      : indicator.baselineToBeCollectedOn &&
        t("toBeCollected", { date: formatDate(indicator.baselineToBeCollectedOn) });
  const goals = targets.map(
    ({ value, periodKey, categoryKey }) =>
      `${formatValue(value, unit, decimals)} (${formatPeriod(periodKey)})${categoryKey ? ` ${categoryKey}` : ""}`,
  );
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ["measures", indicator.measures?.title],
    ["definition", indicator.definition],
    ["level", named("levels", indicator.level)],
    ["valueKind", [t(`valueKinds.${indicator.valueKind}`), unit].filter(Boolean).join(", ")],
    ["numeratorLabel", indicator.numeratorLabel],
    ["denominatorLabel", indicator.denominatorLabel],
    ["direction", named("directions", indicator.direction)],
    ["baseline", begun],
    ["targets", goals.length > 0 ? goals.join("; ") : indicator.noTargetReason],
    ["source", indicator.source],
    ["method", indicator.method],
    ["frequency", named("frequencies", indicator.frequency)],
    ["aggregationRule", named("aggregationRules", indicator.aggregationRule)],
    ["dimensionIds", indicator.dimensions.join(", ")],
    ["stewardId", indicator.steward],
    ["visibility", t(`visibilities.${indicator.isPublic ? "public" : "members"}`)],
  ];
  const optional = new Set(["numeratorLabel", "denominatorLabel", "method", "dimensionIds"]);
  return (
    <section>
      <SectionHead title={t("title")} lead={t("lead")} />
      <DefinitionList
        items={lines
          .filter(([term, text]) => text || !optional.has(term))
          .map(([term, text]) => ({
            term: t(`fields.${term}`),
            description: text ? (
              <span className="whitespace-pre-line">{text}</span>
            ) : (
              <span className="text-soft italic">{t("notWritten")}</span>
            ),
          }))}
      />
    </section>
  );
}
