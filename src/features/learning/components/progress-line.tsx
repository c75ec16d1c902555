import { getTranslations } from "next-intl/server";
import { formatPeriod, formatValue } from "@/i18n/format";
import { Sparkline } from "@/ui/chart/sparkline";
import { StatusMark } from "@/ui/status-mark";
import { TextLink } from "@/ui/text-link";
import type { ProgressLine as Line } from "../queries/progress";
import { MovementText } from "../review/components/movement-text";

/** One core indicator in a row of the dashboard: its shape, its latest value, where it stands, what moved, where it leads. */
export async function ProgressLine({ slug, line }: { slug: string; line: Line }) {
  const t = await getTranslations("progress");
  const statuses = await getTranslations("publication.status");
  const { latest, target, forecast, unit, decimals } = line;
  const shown = (value: string) => formatValue(value, unit, decimals);
  const end = forecast?.points.at(-1);
  return (
    <li className="grid grid-cols-2 items-start gap-x-5 gap-y-3 py-4 text-sm first:pt-0 lg:grid-cols-[minmax(11rem,2fr)_7rem_minmax(7rem,1fr)_minmax(9rem,1.2fr)_minmax(9rem,1.4fr)]">
      <div className="col-span-2 lg:col-span-1">
        <TextLink href={`/w/${slug}/measurement/indicators/${line.id}/turn-the-curve`}>
          {line.name}
        </TextLink>
        <span className="block text-xs text-soft">
          {[
            line.code,
            line.isIllustrative ? t("illustrative") : null,
            line.staleness === null ? null : t("isStale"),
          ]
            .filter((part) => part !== null)
            .join(" · ")}
        </span>
      </div>
      <div>
        {line.points.length > 1 ? (
          <Sparkline
            title={t("shapeOf", { name: line.name })}
            points={line.points.map(({ periodKey, position, value }) => ({
              ...{ key: periodKey, label: periodKey, position, display: value ?? "" },
              value: value === null ? null : Number(value),
            }))}
          />
        ) : null}
      </div>
      <div>
        {latest ? (
          <>
            <span className="block text-lg leading-tight font-semibold tabular-nums">
              {shown(latest.value)}
            </span>
            <span className="block text-xs text-soft">
              {formatPeriod(latest.periodKey)}
              {latest.expected > 1
                ? ` · ${t("coverage", { included: latest.included, expected: latest.expected })}`
                : null}
              {latest.isProvisional ? ` · ${t("provisional")}` : null}
            </span>
          </>
        ) : (
          <span className="text-soft">{t("noValue")}</span>
        )}
      </div>
      <div>
        <StatusMark status={line.status} label={statuses(line.status)} />
        <span className="block text-xs text-soft">
          {line.isManual ? t("byHand") : null}
          {target
            ? t("target", { value: shown(target.value), period: formatPeriod(target.periodKey) })
            : t("noTarget")}
        </span>
        {end ? (
          <span className="block text-xs text-soft">
            {t(forecast?.by === "people" ? "forecastByPeople" : "forecast", {
              value: shown(end.value.toFixed(decimals)),
              year: String(Math.floor(end.position)),
            })}
          </span>
        ) : null}
      </div>
      <div>
        <MovementText {...{ before: line.before, movement: line.movement, unit, decimals }} />
        {line.corrections > 0 ? (
          <span className="block text-xs text-soft">
            {t("corrected", { count: line.corrections })}
          </span>
        ) : null}
        {line.corrections === 0 && line.keepCourseReason !== "" ? (
          <span className="block text-xs text-soft">{t("courseKept")}</span>
        ) : null}
      </div>
    </li>
  );
}
