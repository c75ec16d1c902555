import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StorySection } from "@/features/learning/curve/components/story-section";
import { getTurnTheCurve } from "@/features/learning/curve/queries/turn-the-curve";
import { CorrectionSection } from "@/features/learning/review/components/correction-section";
import { ReviewSection } from "@/features/learning/review/components/review-section";
import { AnnotationSection } from "@/features/measurement/annotation/components/annotation-section";
import { ForecastSection } from "@/features/measurement/forecast/components/forecast-section";
import { SeriesSection } from "@/features/measurement/indicator/components/series-section";
import { getIndicator } from "@/features/measurement/indicator/queries/indicator";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { ordinalOf } from "@/platform/access/page-of";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("curve");
  return { title: t("title") };
}

type Props = {
  params: Promise<{ initiative: string; id: string }>;
  searchParams: Promise<Asked<"version">>;
};

export default async function TurnTheCurvePage({ params, searchParams }: Props) {
  const { initiative, id } = await params;
  const version = ordinalOf(answersOf(await searchParams).version) ?? undefined;
  const scope = await initiativeScopeOfPage(initiative);
  const [indicator, curve] = await Promise.all([
    orNotFound(getIndicator(scope, { indicatorId: id })),
    orNotFound(getTurnTheCurve(scope, { indicatorId: id, version })),
  ]);
  const t = await getTranslations("curve");
  const measurement = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  const home = `/w/${initiative}/measurement`;
  const status = indicator.manualStatus?.status ?? indicator.assessment.status;
  return (
    <>
      <PageHead
        title={t("titleOf", { name: indicator.name })}
        lead={t("lead")}
        breadcrumbs={[
          { label: measurement("title"), href: home },
          { label: indicator.name, href: `${home}/indicators/${id}` },
        ]}
        breadcrumbsLabel={frame("breadcrumbs")}
      />
      <div className="grid gap-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-12">
          <SeriesSection indicator={indicator} />
          <StorySection slug={initiative} curve={curve} />
          <ReviewSection
            {...{ slug: initiative, indicatorId: id, status, reviews: curve.reviews }}
            openCycle={curve.openCycle}
            whatWorks={curve.story?.whatWorks ?? ""}
            canReview={curve.can.review}
          />
          <CorrectionSection
            {...{ slug: initiative, indicatorId: id, today: curve.today }}
            corrections={curve.corrections}
            members={curve.members}
            changeable={curve.changeable}
            canDecide={curve.can.decide}
          />
        </div>
        <div className="space-y-10">
          <ForecastSection
            {...{ slug: initiative, indicatorId: id, unit: indicator.unit }}
            decimals={indicator.decimals}
            own={indicator.ownForecast}
            canState={indicator.can.stateForecast}
          />
          <AnnotationSection
            {...{ slug: initiative, indicatorId: id, today: curve.today }}
            annotations={indicator.annotations}
            canWrite={indicator.can.annotate}
          />
        </div>
      </div>
    </>
  );
}
