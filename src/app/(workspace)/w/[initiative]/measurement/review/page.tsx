import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listCommentThreads } from "@/features/measurement/comment/queries/comments";
import { ApprovedReports } from "@/features/measurement/components/approved-reports";
import { ReviewFilter } from "@/features/measurement/components/review-filter";
import { WaitingReports } from "@/features/measurement/components/waiting-reports";
import { getReview } from "@/features/measurement/queries/review";
import { getPageLinkWords } from "@/i18n/page-link-words";
import { type Answers, type Asked, answersOf } from "@/platform/access/page-address";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";
import { PageLinks } from "@/ui/page-links";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement"))("review") };
}

type Name = "indicator" | "organization" | "period" | "after" | "value";
type Props = { params: Promise<{ initiative: string }>; searchParams: Promise<Asked<Name>> };

export default async function ReviewPage({ params, searchParams }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { value, ...asked } = answersOf(await searchParams);
  const { indicator: indicatorId, organization: stakeholderId, period: periodKey, after } = asked;
  const filter = { indicatorId, stakeholderId, periodKey, after };
  const review = await orNotFound(getReview(scope, filter));
  const subjectIds = review.waiting.flatMap(({ values }) =>
    values.filter(({ id }) => id === value).map(({ id }) => id),
  );
  const [thread = null] = await orNotFound(
    listCommentThreads(scope, { about: "observation", subjectIds }),
  );
  const t = await getTranslations("measurement");
  const words = await getTranslations("review");
  const frame = await getTranslations("frame");
  const addressOf = (more: Answers<Name>) => {
    const given = Object.entries({ ...asked, ...more }).flatMap(([name, text]) =>
      text ? [[name, text]] : [],
    );
    return `?${new URLSearchParams(given)}`;
  };
  const { total, matching, next } = review;
  return (
    <div className="space-y-8">
      <PageHead
        title={t("review")}
        lead={t("reviewLead", { count: total })}
        breadcrumbs={[{ label: t("title"), href: `/w/${initiative}/measurement` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
      />
      {total > 1 ? (
        <ReviewFilter slug={initiative} filter={filter} choices={review.choices} />
      ) : null}
      {matching < total ? (
        <p className="text-sm text-soft">{words("matching", { matching, total })}</p>
      ) : null}
      <WaitingReports
        slug={initiative}
        waiting={review.waiting}
        thread={thread}
        commentsAt={({ id }) => `${addressOf({ value: id })}#value-${id}`}
      />
      <PageLinks
        words={await getPageLinkWords()}
        first={after ? addressOf({ after: "" }) : null}
        next={next ? addressOf({ after: next }) : null}
      />
      {review.approved.length > 0 ? (
        <section>
          <SectionHead title={t("approvedLast")} lead={t("approvedLastLead")} />
          <ApprovedReports slug={initiative} approved={review.approved} />
        </section>
      ) : null}
    </div>
  );
}
