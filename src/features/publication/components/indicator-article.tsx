import { getTranslations } from "next-intl/server";
import type { PublicIndicator, PublicInitiative } from "@/domain/publication/public-document";
import { StatusFigures } from "@/features/measurement/reading/components/status-figures";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Card } from "@/ui/card";
import { SectionHead } from "@/ui/section-head";
import { StatusMark } from "@/ui/status-mark";
import { TextLink } from "@/ui/text-link";
import { headlineText } from "../words";
import { AnnotationList } from "./annotation-list";
import { CategorySeries } from "./category-series";
import { PassportList } from "./passport-list";
import { PlaceTable } from "./place-table";
import { SeriesFigure } from "./series-figure";

type IndicatorArticleProps = {
  initiative: PublicInitiative;
  indicator: PublicIndicator;
  place: PublicIndicator | null;
};

/** The public page of an indicator: one good chart, then how it was judged, by group, by place, and its passport. */
export async function IndicatorArticle({ initiative, indicator, place }: IndicatorArticleProps) {
  const t = await getTranslations("publication");
  const frame = await getTranslations("frame");
  const shown = place ?? indicator;
  const { passport, status, headline } = shown;
  const total = shown.series.find(({ categoryKey }) => categoryKey === "") ?? null;
  const split = shown.series.filter(({ categoryKey }) => categoryKey !== "");
  const { slug } = initiative;
  const page = `/i/${slug}/indicators/${passport.code}`;
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
      </header>
      <Card as="section">
        <SeriesFigure
          passport={passport}
          series={total}
          title={<h2>{passport.definition === "" ? passport.name : t("measured")}</h2>}
          lead={passport.definition}
          forecast={shown.forecast ?? null}
          annotations={indicator.annotations ?? []}
          aside={
            <StatusMark status={status.status} label={t(`status.${status.status}`)} size="large" />
          }
        />
      </Card>
      {(indicator.annotations ?? []).length > 0 ? (
        <AnnotationList annotations={indicator.annotations ?? []} />
      ) : null}
      <StatusFigures isRuled status={status} unit={passport.unit} decimals={passport.decimals} />
      {split.length > 0 ? <CategorySeries passport={passport} series={split} /> : null}
      {shown.places.length > 1 ? (
        <PlaceTable page={page} passport={passport} places={shown.places} />
      ) : null}
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
      <section>
        <SectionHead ruled title={t("passport")} lead={t("passportLead")} />
        <PassportList passport={passport} />
      </section>
      <p className="text-sm">
        <TextLink href={`/api/v1/initiatives/${slug}/indicators/${passport.code}`} prefetch={false}>
          {t("downloadIndicator")}
        </TextLink>
      </p>
    </article>
  );
}
