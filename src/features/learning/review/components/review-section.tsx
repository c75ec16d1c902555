import { getTranslations } from "next-intl/server";
import { isOffTrack } from "@/domain/learning/off-track";
import { getFormWords } from "@/i18n/form-words";
import { formatDate, formatMonths } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { Disclosure } from "@/ui/disclosure";
import { Choices } from "@/ui/form/choices";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { SectionHead } from "@/ui/section-head";
import { StatusMark } from "@/ui/status-mark";
import { TextLink } from "@/ui/text-link";
import type { PastReview } from "../../curve/queries/turn-the-curve";
import { recordReviewAction } from "../actions";

type ReviewSectionProps = {
  slug: string;
  indicatorId: string;
  status: string;
  openCycle: { readonly id: string; readonly startOn: string; readonly endOn: string } | null;
  reviews: readonly PastReview[];
  whatWorks: string;
  canReview: boolean;
};

/** W10: the looks at this indicator, cycle by cycle, and the form that records the next one. */
export async function ReviewSection(props: ReviewSectionProps) {
  const { slug, indicatorId, status, openCycle, reviews, whatWorks, canReview } = props;
  const t = await getTranslations("cycle");
  const statuses = await getTranslations("publication.status");
  const present = reviews.find((one) => one.isOfOpenCycle && !one.isSuperseded);
  return (
    <section className="space-y-6">
      <SectionHead
        ruled
        title={t("reviews")}
        lead={
          openCycle
            ? t("inCycle", { months: formatMonths(openCycle.startOn, openCycle.endOn) })
            : t("noCycleOpen")
        }
        aside={
          openCycle ? (
            <TextLink href={`/w/${slug}/reviews/${openCycle.id}`}>{t("toCycle")}</TextLink>
          ) : null
        }
      />
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {reviews.map((one) => (
          <li key={one.id} className="space-y-2 py-4 text-sm">
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <strong>{formatMonths(one.startOn, one.endOn)}</strong>
              <StatusMark status={one.statusThen} label={statuses(one.statusThen)} />
              <Badge kind="accent">{t(`verdicts.${one.verdict}`)}</Badge>
              {one.isSuperseded ? <Badge>{t("superseded")}</Badge> : null}
            </p>
            <p className="max-w-prose">
              <span className="font-semibold">{t("whatWorks")}</span> {one.whatWorks}
            </p>
            <p className="max-w-prose">
              <span className="font-semibold">{t("whatDoesNot")}</span> {one.whatDoesNot}
            </p>
            {one.keepCourseReason === "" ? null : (
              <p className="max-w-prose">
                <span className="font-semibold">{t("keepsCourse")}</span> {one.keepCourseReason}
              </p>
            )}
            <p className="text-xs text-soft">
              {t("reviewedBy", {
                ...{ person: one.person ?? t("former"), date: formatDate(one.reviewedAt) },
              })}
              {one.storyNumber === null ? null : (
                <>
                  {" "}
                  <TextLink
                    href={`/w/${slug}/measurement/indicators/${indicatorId}/turn-the-curve?version=${one.storyNumber}`}
                  >
                    {t("storyOf", { number: one.storyNumber })}
                  </TextLink>
                </>
              )}
              {one.isIllustrative ? ` ${t("illustrative")}` : null}
            </p>
          </li>
        ))}
      </ul>
      {canReview ? (
        <div className="no-print">
          <Disclosure summary={t(present ? "reviewAgain" : "recordReview")}>
            <Form
              action={recordReviewAction}
              words={await getFormWords()}
              hidden={{ initiative: slug, indicatorId }}
              label={t("recordReview")}
            >
              <p className="max-w-prose text-sm text-soft">{t("recordHint")}</p>
              <TextArea
                name="whatWorks"
                label={t("whatWorks")}
                defaultValue={present?.whatWorks ?? whatWorks}
              />
              <TextArea
                name="whatDoesNot"
                label={t("whatDoesNot")}
                defaultValue={present?.whatDoesNot}
              />
              <Choices
                name="verdict"
                label={t("verdict")}
                choices={(["continue", "adjust", "stop"] as const).map((value) => ({
                  ...{ value, label: t(`verdicts.${value}`), hint: t(`verdictHints.${value}`) },
                }))}
                chosen={present ? [present.verdict] : []}
              />
              {isOffTrack(status) ? (
                <TextArea
                  name="keepCourseReason"
                  label={t("keepCourse")}
                  hint={t("keepCourseHint")}
                  defaultValue={present?.keepCourseReason}
                  optional
                />
              ) : null}
              <SubmitButton>{t("saveReview")}</SubmitButton>
            </Form>
          </Disclosure>
        </div>
      ) : null}
    </section>
  );
}
