import { getTranslations } from "next-intl/server";
import type { PublicIndicator, PublicInitiative } from "@/domain/publication/public-document";
import { StatusFigures } from "@/features/measurement/reading/components/status-figures";
import { formatDate } from "@/i18n/format";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Card } from "@/ui/card";
import { Notice } from "@/ui/notice";
import { SectionHead } from "@/ui/section-head";
import { StatusMark } from "@/ui/status-mark";
import { TextLink } from "@/ui/text-link";
import { headlineText } from "../words";
import { AnnotationList } from "./annotation-list";
import { BreakList } from "./break-list";
import { CategorySeries } from "./category-series";
import { PassportList } from "./passport-list";
import { PlaceTable } from "./place-table";
import { PublicGaps } from "./public-gaps";
import { SeriesFigure } from "./series-figure";
import { TakeAlong } from "./take-along";

type IndicatorArticleProps = {
  initiative: PublicInitiative;
  indicator: PublicIndicator;
  place: PublicIndicator | null;
  origin: string;
  /** Whether a certain release was asked for, which may not be the newest. */
  isCited: boolean;
};

/** The public page of an indicator: one good chart, how it was judged beside its passport, by group, the gap, by place. */
export async function IndicatorArticle(props: IndicatorArticleProps) {
  const { initiative, indicator, place, origin, isCited } = props;
  const t = await getTranslations("publication");
  const frame = await getTranslations("frame");
  const shown = place ?? indicator;
  const { passport, status, headline } = shown;
  const total = shown.series.find(({ categoryKey }) => categoryKey === "") ?? null;
  const { slug, release } = initiative;
  const page = `/i/${slug}/indicators/${passport.code}`;
  const annotations = indicator.annotations ?? [];
  const breaks = indicator.breaks ?? [];
  const released = t("releaseOf", {
    ...{ number: release.number, date: formatDate(release.releasedAt, initiative.timeZone) },
  });
  return (
    <article className="space-y-12">
      <header>
        <Breadcrumbs
          label={frame("breadcrumbs")}
          items={[
            { label: initiative.name, href: `/i/${slug}` },
            ...(indicator.outcome
              ? [{ label: indicator.outcome.title, href: `/i/${slug}#outcomes` }]
              : []),
            ...(place ? [{ label: passport.name, href: page }] : []),
          ]}
        />
        <h1 className="mt-2 max-w-3xl font-serif text-2xl font-semibold tracking-tight sm:text-3xl">
          {passport.name}
          {place && total ? `: ${total.placeName}` : null}
        </h1>
        <p className="mt-3 max-w-prose text-lg text-soft">{headlineText(headline, passport, t)}</p>
        <p className="mt-2 text-sm text-soft">
          {released} · <TextLink href={`/i/${slug}/releases`}>{t("whatChanged")}</TextLink> ·{" "}
          <TextLink href="#take-along">{t("takeAlong")}</TextLink>
        </p>
      </header>
      {isCited ? (
        <Notice>
          {t("citedRelease", { release: released })}{" "}
          <TextLink href={page}>{t("toNewest")}</TextLink>
        </Notice>
      ) : null}
      {indicator.retired ? (
        <Notice>
          {t("retiredNotice", {
            ...{ date: formatDate(indicator.retired.on), reason: indicator.retired.reason },
          })}
        </Notice>
      ) : null}
      <Card as="section">
        <SeriesFigure
          passport={passport}
          series={total}
          title={<h2>{passport.definition === "" ? passport.name : t("measured")}</h2>}
          lead={passport.definition}
          forecast={shown.forecast ?? null}
          annotations={annotations}
          breaks={breaks}
          coverageNeededPercent={indicator.coverageNeededPercent}
          aside={
            <StatusMark status={status.status} label={t(`status.${status.status}`)} size="large" />
          }
        />
      </Card>
      <div className="grid gap-12 lg:grid-cols-2">
        <div className="space-y-12">
          <StatusFigures
            isRuled
            status={status}
            unit={passport.unit}
            decimals={passport.decimals}
          />
          {shown.contributions.length > 0 ? (
            <section>
              <SectionHead ruled title={t("contributions")} lead={t("contributionsLead")} />
              <ul className="space-y-3 text-sm">
                {shown.contributions.map(({ activity, organization, mechanism, expectedSize }) => (
                  <li key={`${activity}${organization}`} className="max-w-prose">
                    <span className="font-semibold">{activity}</span>
                    <span className="text-soft"> · {organization}</span>
                    <span className="block">{mechanism}</span>
                    {expectedSize ? <span className="block text-soft">{expectedSize}</span> : null}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <section>
          <SectionHead ruled title={t("passport")} lead={t("passportLead")} />
          <PassportList passport={passport} />
        </section>
      </div>
      {breaks.length > 0 ? <BreakList breaks={breaks} unit={passport.unit} /> : null}
      {annotations.length > 0 ? <AnnotationList annotations={annotations} /> : null}
      <CategorySeries indicator={shown} total={total} />
      <PublicGaps indicator={shown} />
      {shown.places.length > 1 ? (
        <PlaceTable page={page} passport={passport} places={shown.places} />
      ) : null}
      <TakeAlong initiative={initiative} passport={passport} origin={origin} />
    </article>
  );
}
