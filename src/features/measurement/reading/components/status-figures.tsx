import { getTranslations } from "next-intl/server";
import { ratioCuts } from "@/domain/measurement/progress/compound-growth-method";
import { unCuts } from "@/domain/measurement/progress/un-method";
import { formatDate, formatNumber, formatPeriod, formatValue } from "@/i18n/format";
import { DefinitionList } from "@/ui/definition-list";
import { SectionHead } from "@/ui/section-head";
import { StatusMark } from "@/ui/status-mark";
import { TextLink } from "@/ui/text-link";
import { RatioScale } from "./ratio-scale";

/** A status with its method, its reason and the figures it was worked out from (M10 to M16). */
export type JudgedStatus = {
  readonly status: string;
  readonly score: string | null;
  readonly method: string;
  readonly methodVersion: string;
  readonly reason: string | null;
  readonly isManual: boolean;
  readonly figures: Readonly<Record<string, string | number | boolean | null>>;
};

type StatusFiguresProps = {
  status: JudgedStatus;
  unit: string;
  decimals: number;
  isRuled?: boolean;
};

/** The bands of a scale, from the cuts by which the status itself was judged. */
function bandsOf(cuts: typeof ratioCuts | typeof unCuts) {
  return [
    { status: "moving_away", from: null },
    ...Object.entries(cuts).map(([status, from]) => ({ status, from })),
  ];
}

const ratioWords: Readonly<Record<string, string>> = {
  cagr: "ratioOfGrowth",
  eurostat: "ratioOfGrowth",
  linear: "ratioOfPath",
  un: "ratioOfProjection",
};

/** How a status was worked out: the method, its figures and cuts, and the reason where it could not be. */
export async function StatusFigures(props: StatusFiguresProps) {
  const { status, unit, decimals, isRuled = false } = props;
  const t = await getTranslations("publication");
  const reading = await getTranslations("reading");
  const { figures, method, isManual } = status;
  const text = (name: string) => (figures[name] == null ? null : String(figures[name]));
  const dated = (value: string, period: string) => {
    const [shown, when] = [text(value), text(period)];
    if (shown === null) return null;
    return `${formatValue(shown, unit, decimals)}${when ? ` (${formatPeriod(when)})` : ""}`;
  };
  const rate = (name: string) => {
    const share = text(name);
    return share === null
      ? null
      : t("aYear", { rate: formatNumber(String(Number((Number(share) * 100).toFixed(2)))) });
  };
  const ratio = figures.ratio == null ? null : Number(figures.ratio);
  const ratioText = ratio === null ? "" : formatNumber(ratio.toFixed(2), 2);
  // Eurostat's own bands differ; its words stand with the figures.
  const cuts = bandsOf(method === "un" ? unCuts : ratioCuts);
  const hasScale = ratio !== null && method !== "eurostat";
  const lines: [string, string | null][] = [
    ["baselineTerm", dated("baselineValue", "baselinePeriod")],
    ["latest", dated("latestValue", "latestPeriod")],
    ["targetTerm", dated("targetValue", "targetPeriod")],
    ["actualGrowth", rate("actualGrowth")],
    ["requiredGrowth", rate("requiredGrowth")],
    ["expectedValue", dated("expectedValue", "latestPeriod")],
    ["projectedValue", dated("projectedValue", "targetPeriod")],
    ["ratio", ratio === null ? null : ratioText],
    ["score", status.score === null ? null : formatNumber(status.score, 2)],
  ];
  return (
    <section className="space-y-4">
      <SectionHead
        ruled={isRuled}
        title={t("howJudged")}
        aside={<StatusMark status={status.status} label={t(`status.${status.status}`)} />}
      />
      <p className="max-w-prose text-sm">
        {isManual
          ? t("manual", {
              date: text("statedOn") ? formatDate(text("statedOn") ?? "") : "",
              reason: status.reason ?? "",
            })
          : t("methodSentence", {
              method: t(`methods.${method}`),
              version: status.methodVersion,
            })}{" "}
        {status.reason && !isManual ? t(`reasons.${status.reason}`) : null}{" "}
        {figures.zeroReplaced === true ? t("zeroReplaced") : null}{" "}
        {hasScale ? reading(ratioWords[method] ?? "ratioOfGrowth", { ratio: ratioText }) : null}{" "}
        <TextLink href="/how-we-measure">{t("readMethod")}</TextLink>
      </p>
      {hasScale ? (
        <RatioScale
          label={reading("scaleOf", { ratio: ratioText })}
          value={ratio}
          display={ratioText}
          bands={cuts.map(({ status: band, from }) => ({
            ...{ status: band, from, label: t(`status.${band}`) },
            cut:
              from === null
                ? reading("below", { cut: 0 })
                : reading("from", { cut: formatNumber(String(from), from === 0 ? 0 : 2) }),
          }))}
        />
      ) : null}
      <DefinitionList
        items={lines.flatMap(([term, description]) =>
          description === null ? [] : [{ term: t(`terms.${term}`), description }],
        )}
      />
    </section>
  );
}
