import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatDate, formatPeriod } from "@/i18n/format";
import { Card } from "@/ui/card";
import { Disclosure } from "@/ui/disclosure";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextLink } from "@/ui/text-link";
import { approveReportsAction, checkReportsAction } from "../actions";
import { CommentThread } from "../comment/components/comment-thread";
import type { CommentThreadView } from "../comment/queries/comments";
import type { WaitingReport as Waiting, WaitingValue } from "../queries/review";
import { ReturnForm } from "./return-form";
import { WaitingValues } from "./waiting-values";

type WaitingReportProps = {
  slug: string;
  report: Waiting;
  /** The form that takes it with others at once. */
  formId: string | null;
  /** The comments on one of its values, where they are open. */
  thread: CommentThreadView | null;
  commentsAt: (value: WaitingValue) => string;
};

/** M6: one report that waits: its values with the questions about them, to approve or to return. */
export async function WaitingReport(props: WaitingReportProps) {
  const { slug, report, formId, thread, commentsAt } = props;
  const t = await getTranslations("measurement");
  const review = await getTranslations("review");
  const { id, indicator, organization, earlier, checkedBy, next } = report;
  const nameOf = ({ place, category }: WaitingValue) =>
    [place, category].filter(Boolean).join(" · ") || t("total");
  const open = report.values.find((value) => value.id === thread?.subjectId);
  return (
    <Card as="li">
      <div data-report={id}>
        <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
          {formId ? (
            <input
              type="checkbox"
              form={formId}
              name="reportIds[]"
              value={id}
              aria-label={review("select", { name: indicator, organization })}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
          ) : null}
          <div className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 className="font-semibold">
              {indicator}, {formatPeriod(report.periodKey)}
            </h2>
            <p className="text-sm text-soft">
              {t("submittedBy", {
                organization,
                person: report.submittedByLink
                  ? t("personByLink", { person: report.submittedByLink })
                  : (report.submittedBy ?? t("former")),
                date: report.submittedAt ? formatDate(report.submittedAt) : "",
              })}
            </p>
          </div>
        </div>
        {earlier ? (
          <p className="mt-2 max-w-prose border-l-2 border-line-strong pl-3 text-sm text-soft">
            {review(`earlier.${earlier.step}`, { note: earlier.note })}
          </p>
        ) : null}
        {checkedBy ? (
          <p className="mt-2 text-sm text-soft">
            {review(next === null ? "checkedByYou" : "checkedBy", { person: checkedBy })}
          </p>
        ) : null}
        <div className="mt-3">
          <WaitingValues {...{ slug, report, nameOf, commentsAt }} />
          {report.valueCount > report.values.length ? (
            <p className="mt-2 text-sm text-soft">
              {review("moreValues", { count: report.valueCount - report.values.length })}{" "}
              <TextLink href={`/w/${slug}/measurement/indicators/${report.indicatorId}`}>
                {indicator}
              </TextLink>
            </p>
          ) : null}
        </div>
        {thread && open ? (
          <section
            id={`value-${open.id}`}
            aria-label={review("commentsOf", { of: nameOf(open) })}
            className="mt-4 scroll-mt-24 rounded-md bg-sunken p-4"
          >
            <h3 className="mb-3 text-sm font-semibold">
              {review("commentsOf", { of: nameOf(open) })}
            </h3>
            <CommentThread slug={slug} thread={thread} of={`${indicator}, ${nameOf(open)}`} />
          </section>
        ) : null}
        <div className="mt-4 flex flex-wrap items-start gap-x-6 gap-y-3">
          {next === null ? null : (
            <Form
              action={next === "check" ? checkReportsAction : approveReportsAction}
              words={await getFormWords()}
              hidden={{ initiative: slug, "reportIds[]": id }}
              label={
                next === "check"
                  ? review("checkOf", { name: indicator, organization })
                  : t("approveOf", { name: indicator, organization })
              }
            >
              <SubmitButton size="small">
                {next === "check" ? review("check") : t("approve")}
              </SubmitButton>
            </Form>
          )}
          <Disclosure summary={t("returnWithNote")}>
            <ReturnForm {...{ slug, report, nameOf }} />
          </Disclosure>
        </div>
      </div>
    </Card>
  );
}
