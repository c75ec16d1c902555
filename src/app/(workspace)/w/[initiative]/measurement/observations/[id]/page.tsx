import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CommentThread } from "@/features/measurement/comment/components/comment-thread";
import { listCommentThreads } from "@/features/measurement/comment/queries/comments";
import { ObservationHistory } from "@/features/measurement/observation/components/observation-history";
import { getObservation } from "@/features/measurement/observation/queries/observation";
import { formatPeriod } from "@/i18n/format";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button-link";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("observation");
  return { title: t("title") };
}

type Props = {
  params: Promise<{ initiative: string; id: string }>;
  searchParams: Promise<Asked<"before" | "discussion">>;
};

export default async function ObservationPage({ params, searchParams }: Props) {
  const { initiative, id } = await params;
  const { before, discussion } = answersOf(await searchParams);
  const scope = await initiativeScopeOfPage(initiative);
  const observation = await orNotFound(getObservation(scope, { observationId: id, before }));
  const [thread] = await orNotFound(
    listCommentThreads(scope, {
      ...{ about: "observation", subjectIds: [id] },
      isWhole: discussion === "whole",
    }),
  );
  const t = await getTranslations("observation");
  const measurement = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  const home = `/w/${initiative}/measurement`;
  const { indicatorId, indicator, organization, periodKey, place, category, earlier } = observation;
  const of = [place, category].filter(Boolean).join(" · ");
  return (
    <div className="space-y-10">
      <PageHead
        title={t("valueFor", { period: formatPeriod(periodKey) })}
        lead={[organization, of || t("total")].join(" · ")}
        breadcrumbs={[
          { label: measurement("title"), href: home },
          { label: indicator, href: `${home}/indicators/${indicatorId}` },
          { label: t("values"), href: `${home}/indicators/${indicatorId}/values` },
        ]}
        breadcrumbsLabel={frame("breadcrumbs")}
        meta={
          <>
            <Badge kind={observation.state === "approved" ? "success" : "plain"}>
              {measurement(`reportStates.${observation.state}`)}
            </Badge>
            {observation.isIllustrative ? <span>{t("illustrative")}</span> : null}
          </>
        }
      />
      <div className="grid gap-12 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <section>
          <SectionHead title={t("history")} lead={t("historyLead")} />
          <ObservationHistory observation={observation} />
          {earlier ? (
            <ButtonLink variant="secondary" href={`?before=${earlier}`}>
              {t("earlier")}
            </ButtonLink>
          ) : null}
        </section>
        {thread ? (
          <section id="discussion">
            <SectionHead title={t("comments")} />
            <CommentThread
              slug={initiative}
              thread={thread}
              of={`${indicator}, ${formatPeriod(periodKey)}`}
            />
          </section>
        ) : null}
      </div>
    </div>
  );
}
