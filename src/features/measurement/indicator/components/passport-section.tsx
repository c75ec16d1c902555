import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatDate, formatMonth, formatPeriod, formatValue } from "@/i18n/format";
import { DefinitionList } from "@/ui/definition-list";
import { SectionHead } from "@/ui/section-head";
import { TextLink } from "@/ui/text-link";
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
    ({ value, periodKey, categoryName }) =>
      `${categoryName ? `${categoryName}: ` : ""}${formatValue(value, unit, decimals)} (${formatPeriod(periodKey)})`,
  );
  const { band, accumulation, yearStartMonth, links } = indicator;
  const counted = [
    t(`accumulations.${accumulation}`),
    accumulation === "within_year" && yearStartMonth !== 1
      ? t("yearFrom", { month: formatMonth(yearStartMonth) })
      : null,
  ];
  const way = [
    named("directions", indicator.direction),
    band && t("between", { low: formatValue(band.low, unit), high: formatValue(band.high, unit) }),
  ];
  const kind = [
    ...[t(`valueKinds.${indicator.valueKind}`), unit],
    indicator.rateBase === null ? null : t("perMany", { base: indicator.rateBase }),
  ];
  const lines: readonly (readonly [string, ReactNode])[] = [
    ["headline", indicator.headline],
    ["measures", indicator.measures?.title],
    ["definition", indicator.definition],
    ["place", indicator.place],
    ["level", named("levels", indicator.level)],
    ["performanceKind", named("performanceKinds", indicator.performanceKind)],
    ["valueKind", kind.filter(Boolean).join(", ")],
    ["numeratorLabel", indicator.numeratorLabel],
    ["denominatorLabel", indicator.denominatorLabel],
    ["direction", way.filter(Boolean).join(", ")],
    ["accumulation", counted.filter(Boolean).join(", ")],
    ["baseline", begun],
    ["targets", goals.length > 0 ? goals.join("\n") : indicator.noTargetReason],
    ["naturalLimit", indicator.naturalLimit],
    ["progressMethod", named("progressMethods", indicator.progressMethod)],
    [
      "source",
      indicator.sourceUrl && indicator.source ? (
        <TextLink key="source" href={indicator.sourceUrl}>
          {indicator.source}
        </TextLink>
      ) : (
        indicator.source
      ),
    ],
    ["method", indicator.method],
    ["frequency", named("frequencies", indicator.frequency)],
    ["timing", indicator.timing],
    ["aggregationRule", named("aggregationRules", indicator.aggregationRule)],
    ["dimensionIds", indicator.dimensions.join(", ")],
    ["stewardId", indicator.steward],
    ["visibility", t(`visibilities.${indicator.isPublic ? "public" : "members"}`)],
    ["smallCellThreshold", t("hiddenBelow", { threshold: indicator.suppressionThreshold })],
    [
      "links",
      links.length === 0 ? null : (
        <ul key="links" className="space-y-1">
          {links.map(({ label, url }) => (
            <li key={url}>
              <TextLink href={url}>{label}</TextLink>
            </li>
          ))}
        </ul>
      ),
    ],
    ["templateCode", indicator.templateCode],
  ];
  const optional = new Set([
    ...["numeratorLabel", "denominatorLabel", "method", "dimensionIds", "place", "timing"],
    ...["performanceKind", "naturalLimit", "progressMethod", "links", "templateCode", "headline"],
  ]);
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
