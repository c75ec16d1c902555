import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { PublicIndicatorSummary } from "@/domain/publication/public-document";
import { tickOf } from "@/features/measurement/reading/words";
import { formatPeriod } from "@/i18n/format";
import { Card } from "@/ui/card";
import { SmallChart } from "@/ui/chart/small-chart";
import { StatusMark } from "@/ui/status-mark";
import { chartData, shownValue } from "../words";

type IndicatorCardProps = { slug: string; summary: PublicIndicatorSummary };

/** An indicator at a glance: its name, status, latest value and the shape of its series. */
export async function IndicatorCard({ slug, summary }: IndicatorCardProps) {
  const { passport, status, series, headline } = summary;
  const t = await getTranslations("publication");
  const latest = series?.points.findLast(({ state }) => state === "reported");
  const change = headline.values.change;
  return (
    <Card as="article" className="flex flex-col gap-2 p-5">
      <h3 className="font-semibold leading-snug">
        <Link href={`/i/${slug}/indicators/${passport.code}`} className="hover:underline">
          {passport.name}
        </Link>
      </h3>
      <StatusMark status={status.status} label={t(`status.${status.status}`)} />
      <p className="text-sm text-soft">
        {latest?.value ? (
          <>
            <strong className="text-ink tabular-nums">{shownValue(latest.value, passport)}</strong>{" "}
            ({formatPeriod(latest.periodKey)})
            {change === undefined
              ? null
              : `, ${t(`changeSince.${headline.key.startsWith("down") ? "down" : "up"}`, {
                  change: String(change),
                  since: formatPeriod(String(headline.values.since)),
                })}`}
          </>
        ) : (
          t("noValue")
        )}
      </p>
      {passport.isIllustrative ? <p className="text-xs text-soft">{t("illustrative")}</p> : null}
      {series && series.points.length > 1 ? (
        <div className="mt-auto pt-2">
          <SmallChart
            data={chartData(series, passport, t, null, [], summary.breaks)}
            title={t("chartTitle", { name: passport.name })}
            description={t("chartDescription", { count: series.points.length })}
            formatTick={tickOf(passport.unit)}
          />
        </div>
      ) : null}
    </Card>
  );
}
