import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AnnotationSection } from "@/features/measurement/annotation/components/annotation-section";
import { CommentThread } from "@/features/measurement/comment/components/comment-thread";
import { listCommentThreads } from "@/features/measurement/comment/queries/comments";
import { ChangeSection } from "@/features/measurement/definition-change/components/change-section";
import { listDefinitionChanges } from "@/features/measurement/definition-change/queries/changes";
import { ForecastSection } from "@/features/measurement/forecast/components/forecast-section";
import { GapSection } from "@/features/measurement/gap/components/gap-section";
import { getGaps } from "@/features/measurement/gap/queries/gaps";
import { IndicatorSteps } from "@/features/measurement/indicator/components/indicator-steps";
import { PassportSection } from "@/features/measurement/indicator/components/passport-section";
import { ReporterSection } from "@/features/measurement/indicator/components/reporter-section";
import { SeriesSection } from "@/features/measurement/indicator/components/series-section";
import { getIndicator } from "@/features/measurement/indicator/queries/indicator";
import { listReporters } from "@/features/measurement/indicator/queries/reporters";
import { ContributorSection } from "@/features/measurement/reading/components/contributor-section";
import { PlaceSection } from "@/features/measurement/reading/components/place-section";
import { SplitSection } from "@/features/measurement/reading/components/split-section";
import { StatusSection } from "@/features/measurement/reading/components/status-section";
import { getPlaces } from "@/features/measurement/reading/queries/places";
import { getReading } from "@/features/measurement/reading/queries/reading";
import { getSplit } from "@/features/measurement/reading/queries/split";
import { formatDate } from "@/i18n/format";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button-link";
import { Notice } from "@/ui/notice";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";
import { TextLink } from "@/ui/text-link";

type Props = {
  params: Promise<{ initiative: string; id: string }>;
  searchParams: Promise<Asked<"find" | "order" | "reporters" | "discussion">>;
};

/** Title and page ask for the same indicator: it is read once a request. */
const indicatorOfPage = cache(async (initiative: string, indicatorId: string) => {
  const scope = await initiativeScopeOfPage(initiative);
  return orNotFound(getIndicator(scope, { indicatorId }));
});

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { initiative, id } = await params;
  return { title: (await indicatorOfPage(initiative, id)).name };
}

export default async function IndicatorPage({ params, searchParams }: Props) {
  const { initiative, id } = await params;
  const { find, order, reporters: after, discussion } = answersOf(await searchParams);
  const indicator = await indicatorOfPage(initiative, id);
  const scope = await initiativeScopeOfPage(initiative);
  const [reading, split, gaps, places, changes, [thread], reporters] = await Promise.all([
    getReading(scope, { indicatorId: id }),
    getSplit(scope, { indicatorId: id }),
    getGaps(scope, { indicatorId: id }),
    getPlaces(scope, { indicatorId: id, find, order }),
    orNotFound(listDefinitionChanges(scope, { indicatorId: id })),
    orNotFound(
      listCommentThreads(scope, {
        ...{ about: "indicator", subjectIds: [id] },
        isWhole: discussion === "whole",
      }),
    ),
    orNotFound(listReporters(scope, { indicatorId: id, after })),
  ]);
  const t = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  const compare = await getTranslations("reading.compare");
  const curve = await getTranslations("curve");
  const comment = await getTranslations("comment");
  const home = `/w/${initiative}/measurement`;
  const { measures, lastChange, can } = indicator;
  return (
    <>
      <PageHead
        title={indicator.name}
        lead={measures ? t("measuresOf", measures) : undefined}
        breadcrumbs={[{ label: t("title"), href: home }]}
        breadcrumbsLabel={frame("breadcrumbs")}
        action={
          <>
            {indicator.state === "agreed" ? (
              <ButtonLink href={`${home}/indicators/${id}/turn-the-curve`} variant="secondary">
                {curve("toCurve")}
              </ButtonLink>
            ) : null}
            {can.edit ? (
              <ButtonLink href={`${home}/indicators/${id}/edit`}>{t("edit")}</ButtonLink>
            ) : null}
            {can.change ? (
              <ButtonLink href={`${home}/indicators/${id}/change`} variant="secondary">
                {t("change")}
              </ButtonLink>
            ) : null}
            {can.record ? (
              <ButtonLink href={`${home}/report`} variant="secondary">
                {t("toReport")}
              </ButtonLink>
            ) : null}
          </>
        }
        meta={
          <>
            <Badge>{t(`states.${indicator.state}`)}</Badge>
            <span>{indicator.code}</span>
            <TextLink href={`${home}/indicators/${id}/values`}>{t("toValues")}</TextLink>
            <TextLink href={`${home}/compare?series=${encodeURIComponent(indicator.code)}`}>
              {compare("toCompare")}
            </TextLink>
            {indicator.isCore ? <span>{t("coreIndicator")}</span> : null}
            {lastChange ? (
              <span>
                {t("lastChange", {
                  person: lastChange.person ?? t("former"),
                  date: formatDate(lastChange.at),
                })}
              </span>
            ) : null}
          </>
        }
      />
      {indicator.retiredReason ? (
        <Notice className="mb-6">{t("retiredNotice", { reason: indicator.retiredReason })}</Notice>
      ) : null}
      <div className="grid gap-12 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="space-y-12">
          <SeriesSection indicator={indicator} />
          <StatusSection indicator={indicator} reading={reading} />
          <SplitSection indicator={indicator} split={split} />
          <GapSection slug={initiative} indicator={indicator} gaps={gaps} />
          <PlaceSection indicator={indicator} places={places} />
          <AnnotationSection
            slug={initiative}
            indicatorId={indicator.id}
            today={indicator.today}
            annotations={indicator.annotations}
            canWrite={can.annotate}
          />
          <PassportSection indicator={indicator} />
          <ChangeSection slug={initiative} changes={changes} />
          {thread ? (
            <section id="discussion">
              <SectionHead title={comment("discussion")} lead={comment("discussionLead")} />
              <CommentThread slug={initiative} thread={thread} of={indicator.name} />
            </section>
          ) : null}
        </div>
        <div className="space-y-10">
          <IndicatorSteps slug={initiative} indicator={indicator} />
          <ForecastSection
            slug={initiative}
            indicatorId={indicator.id}
            unit={indicator.unit}
            decimals={indicator.decimals}
            own={indicator.ownForecast}
            canState={can.stateForecast}
          />
          <ContributorSection slug={initiative} contributors={reading.contributors} />
          <ReporterSection
            {...{ slug: initiative, indicator, list: reporters, isLater: after !== undefined }}
            kept={{ find, order }}
          />
        </div>
      </div>
    </>
  );
}
