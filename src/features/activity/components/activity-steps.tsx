import { getTranslations } from "next-intl/server";
import { GateChecklist } from "@/features/initiative/components/gate-checklist";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { SectionHead } from "@/ui/section-head";
import {
  answerDuplicateAction,
  commitActivityAction,
  completeActivityAction,
  withdrawActivityAction,
} from "../actions";
import type { ActivityView } from "../queries/activity";

/** What an activity still lacks before it can be promised, and the steps its lead can take. */
export async function ActivitySteps({ slug, activity }: { slug: string; activity: ActivityView }) {
  const t = await getTranslations("activity");
  const words = await getFormWords();
  const hidden = { initiative: slug, activityId: activity.id, version: String(activity.version) };
  const { can, conditions, duplicates } = activity;
  return (
    <div className="space-y-8">
      {conditions.length > 0 ? (
        <section>
          <SectionHead title={t("toCommit")} />
          <GateChecklist slug={slug} conditions={conditions} />
        </section>
      ) : null}
      {can.answer
        ? duplicates.map(({ id, title }) => (
            <Form
              key={id}
              action={answerDuplicateAction}
              words={words}
              label={t("duplicateOf", { title })}
              hidden={{ initiative: slug, activityId: activity.id, otherActivityId: id }}
            >
              <p className="text-sm font-semibold">{t("duplicateOf", { title })}</p>
              <Select
                name="answer"
                label={t("answer")}
                choices={(["coordinate", "merge", "different"] as const).map((value) => ({
                  value,
                  label: t(`duplicateAnswers.${value}`),
                }))}
              />
              <TextArea name="reason" label={t("because")} />
              <SubmitButton variant="secondary" size="small">
                {t("saveAnswer")}
              </SubmitButton>
            </Form>
          ))
        : null}
      <div className="flex flex-wrap gap-3">
        {can.commit ? (
          <Form action={commitActivityAction} words={words} hidden={hidden} label={t("commit")}>
            <SubmitButton>{t("commit")}</SubmitButton>
          </Form>
        ) : null}
        {can.complete ? (
          <Form action={completeActivityAction} words={words} hidden={hidden} label={t("complete")}>
            <SubmitButton variant="secondary">{t("complete")}</SubmitButton>
          </Form>
        ) : null}
        {can.withdraw ? (
          <Form action={withdrawActivityAction} words={words} hidden={hidden} label={t("withdraw")}>
            <SubmitButton variant="quiet">{t("withdraw")}</SubmitButton>
          </Form>
        ) : null}
      </div>
    </div>
  );
}
