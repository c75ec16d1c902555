import { getTranslations } from "next-intl/server";
import type { PublicIndicatorSummary } from "@/domain/publication/public-document";
import { Card } from "@/ui/card";
import { StatusMark } from "@/ui/status-mark";
import { TextLink } from "@/ui/text-link";
import { headlineText } from "../words";
import { SeriesFigure } from "./series-figure";

type LeadIndicatorProps = { slug: string; summary: PublicIndicatorSummary };

/** The indicator that leads the page, with its whole chart. */
export async function LeadIndicator({ slug, summary }: LeadIndicatorProps) {
  const { passport, status, series, headline } = summary;
  const t = await getTranslations("publication");
  return (
    <Card as="section">
      <SeriesFigure
        passport={passport}
        breaks={summary.breaks ?? []}
        series={series}
        title={<h2>{passport.name}</h2>}
        lead={headlineText(headline, passport, t)}
        aside={<StatusMark status={status.status} label={t(`status.${status.status}`)} />}
        links={
          <>
            <TextLink href={`/i/${slug}/indicators/${passport.code}`}>{t("allAbout")}</TextLink>
            <TextLink href="/how-we-measure">
              {t("method", { method: t(`methods.${status.method}`) })}
            </TextLink>
          </>
        }
      />
    </Card>
  );
}
