import { getTranslations } from "next-intl/server";
import type { PublicPassport, PublicStatus } from "@/domain/publication/public-document";
import { formatNumber, formatPeriod } from "@/i18n/format";
import { DefinitionList } from "@/ui/definition-list";
import { SectionHead } from "@/ui/section-head";
import { StatusMark } from "@/ui/status-mark";
import { TextLink } from "@/ui/text-link";
import { shownValue } from "../words";

type StatusFiguresProps = {
  status: PublicStatus;
  passport: Pick<PublicPassport, "unit" | "decimals">;
};

/** How a status was worked out: the method, its figures, and the reason where it could not be. */
export async function StatusFigures({ status, passport }: StatusFiguresProps) {
  const t = await getTranslations("publication");
  const { figures } = status;
  const text = (name: string) => (figures[name] == null ? null : String(figures[name]));
  const dated = (value: string, period: string) => {
    const [shown, when] = [text(value), text(period)];
    if (shown === null) return null;
    return `${shownValue(shown, passport)}${when ? ` (${formatPeriod(when)})` : ""}`;
  };
  const rate = (name: string) => {
    const share = text(name);
    return share === null
      ? null
      : t("aYear", { rate: formatNumber(String(Number((Number(share) * 100).toFixed(2)))) });
  };
  const number = (name: string) => {
    const value = text(name);
    return value === null ? null : formatNumber(String(Number(Number(value).toFixed(2))));
  };
  const lines: [string, string | null][] = [
    ["baselineTerm", dated("baselineValue", "baselinePeriod")],
    ["latest", dated("latestValue", "latestPeriod")],
    ["targetTerm", dated("targetValue", "targetPeriod")],
    ["actualGrowth", rate("actualGrowth")],
    ["requiredGrowth", rate("requiredGrowth")],
    ["expectedValue", dated("expectedValue", "latestPeriod")],
    ["projectedValue", dated("projectedValue", "targetPeriod")],
    ["ratio", number("ratio")],
    ["score", status.score === null ? null : formatNumber(status.score, 2)],
  ];
  return (
    <section>
      <SectionHead
        ruled
        title={t("howJudged")}
        aside={<StatusMark status={status.status} label={t(`status.${status.status}`)} />}
      />
      <p className="mb-4 max-w-prose text-sm">
        {status.isManual
          ? t("manual", { date: String(figures.statedOn ?? ""), reason: status.reason ?? "" })
          : t("methodSentence", {
              method: t(`methods.${status.method}`),
              version: status.methodVersion,
            })}{" "}
        {status.reason && !status.isManual ? t(`reasons.${status.reason}`) : null}{" "}
        {figures.zeroReplaced === true ? t("zeroReplaced") : null}{" "}
        <TextLink href="/how-we-measure">{t("readMethod")}</TextLink>
      </p>
      <DefinitionList
        items={lines.flatMap(([term, description]) =>
          description === null ? [] : [{ term: t(`terms.${term}`), description }],
        )}
      />
    </section>
  );
}
