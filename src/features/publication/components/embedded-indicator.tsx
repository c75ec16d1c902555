import { getTranslations } from "next-intl/server";
import type { PublicIndicator, PublicInitiative } from "@/domain/publication/public-document";
import { formatDate } from "@/i18n/format";
import { StatusMark } from "@/ui/status-mark";
import { headlineText } from "../words";
import { SeriesFigure } from "./series-figure";

type EmbeddedIndicatorProps = {
  initiative: PublicInitiative;
  indicator: PublicIndicator;
  origin: string;
};

/** An indicator on somebody else's page: its chart, its words, and the way to where it comes from. */
export async function EmbeddedIndicator(props: EmbeddedIndicatorProps) {
  const { initiative, indicator, origin } = props;
  const t = await getTranslations("publication");
  const { passport, status, headline, series } = indicator;
  const { release, slug, name, timeZone } = initiative;
  const total = series.find(({ categoryKey }) => categoryKey === "") ?? null;
  return (
    <article className="bg-card p-4 sm:p-6">
      <SeriesFigure
        passport={passport}
        series={total}
        title={<h1>{passport.name}</h1>}
        lead={headlineText(headline, passport, t)}
        forecast={indicator.forecast ?? null}
        annotations={indicator.annotations ?? []}
        breaks={indicator.breaks ?? []}
        aside={<StatusMark status={status.status} label={t(`status.${status.status}`)} />}
        links={
          <a
            href={`${origin}/i/${slug}/indicators/${encodeURIComponent(passport.code)}`}
            target="_blank"
            rel="noopener"
            className="font-semibold text-accent underline"
          >
            {t("embedMore", {
              ...{ initiative: name, number: release.number },
              date: formatDate(release.releasedAt, timeZone),
            })}
          </a>
        }
      />
    </article>
  );
}
