import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { PublicPassport } from "@/domain/publication/public-document";
import { formatDate, formatPeriod } from "@/i18n/format";
import { DefinitionList } from "@/ui/definition-list";
import { TextLink } from "@/ui/text-link";
import { shownValue } from "../words";

/** The passport of an indicator: all one must know to trust or to question its numbers. */
export async function PassportList({ passport }: { passport: PublicPassport }) {
  const t = await getTranslations("publication");
  const { baseline, targets } = passport;
  const lines: [string, ReactNode][] = [
    ["code", passport.code],
    ["definition", passport.definition],
    ["level", t(`levels.${passport.level}`)],
    ["direction", t(`directions.${passport.direction}`)],
    ["numerator", passport.numeratorLabel],
    ["denominator", passport.denominatorLabel],
    [
      "sourceTerm",
      passport.sourceUrl ? (
        <TextLink key="source" href={passport.sourceUrl}>
          {passport.source}
        </TextLink>
      ) : (
        passport.source
      ),
    ],
    ["methodTerm", passport.method],
    ["frequency", t(`frequencies.${passport.frequency}`)],
    ["aggregation", t(`aggregations.${passport.aggregationRule}`)],
    ["dimensions", passport.dimensions.join(", ") || t("noDimensions")],
    ["steward", passport.steward],
    [
      "baselineTerm",
      baseline?.value != null
        ? `${shownValue(baseline.value, passport)} (${formatPeriod(baseline.periodKey)})`
        : null,
    ],
    [
      "targetTerm",
      targets.length > 0
        ? targets
            .filter(({ categoryKey }) => categoryKey === "")
            .map(
              ({ value, periodKey, source }) =>
                `${shownValue(value, passport)} (${formatPeriod(periodKey)})${source ? `. ${source}` : ""}`,
            )
            .join("; ")
        : passport.noTargetReason,
    ],
    ["agreedOn", passport.agreedOn ? formatDate(passport.agreedOn) : null],
  ];
  return (
    <DefinitionList
      items={lines
        .filter(([, description]) => description !== null && description !== "")
        .map(([term, description]) => ({ term: t(`terms.${term}`), description }))}
    />
  );
}
