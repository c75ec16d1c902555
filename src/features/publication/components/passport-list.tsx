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
  const { baseline, band, suppressionThreshold: threshold } = passport;
  // Releases made before groups had names say nothing of whom such a target is for: it is not shown as everybody's.
  const targets = passport.targets.filter(
    ({ categoryKey, categoryName }) => categoryKey === "" || categoryName !== undefined,
  );
  const lines: [string, ReactNode][] = [
    ["code", passport.code],
    ["definition", passport.definition],
    ["level", t(`levels.${passport.level}`)],
    ["place", passport.place],
    ["direction", t(`directions.${passport.direction}`)],
    [
      "band",
      band
        ? t("between", {
            low: shownValue(band.low, passport),
            high: shownValue(band.high, passport),
          })
        : null,
    ],
    [
      "accumulation",
      passport.accumulation === undefined || passport.accumulation === "periodic"
        ? null
        : t(`accumulations.${passport.accumulation}`),
    ],
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
    ["timing", passport.timing],
    ["aggregation", t(`aggregations.${passport.aggregationRule}`)],
    ["dimensions", passport.dimensions.join(", ") || t("noDimensions")],
    ["steward", passport.steward],
    ["reporters", passport.reporters?.join(", ")],
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
            .map(
              ({ value, periodKey, source, categoryName }) =>
                `${categoryName ? `${categoryName}: ` : ""}${shownValue(value, passport)} (${formatPeriod(periodKey)})${source ? `. ${source}` : ""}`,
            )
            .join("\n")
        : passport.noTargetReason,
    ],
    [
      "suppression",
      threshold !== undefined && threshold > 1 ? t("hiddenBelow", { threshold }) : null,
    ],
    [
      "links",
      passport.links && passport.links.length > 0 ? (
        <ul key="links" className="space-y-1">
          {passport.links.map(({ label, url }) => (
            <li key={url}>
              <TextLink href={url}>{label}</TextLink>
            </li>
          ))}
        </ul>
      ) : null,
    ],
    ["agreedOn", passport.agreedOn ? formatDate(passport.agreedOn) : null],
  ];
  return (
    <DefinitionList
      items={lines
        .filter(([, description]) => description != null && description !== "")
        .map(([term, description]) => ({
          term: t(`terms.${term}`),
          description: <div className="whitespace-pre-line">{description}</div>,
        }))}
    />
  );
}
