import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { EmptyState } from "@/ui/empty-state";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { approveReportsAction, checkReportsAction } from "../actions";
import type { CommentThreadView } from "../comment/queries/comments";
import type { ReviewView, WaitingReport as Waiting, WaitingValue } from "../queries/review";
import { ReviewKeys } from "./review-keys";
import { SelectionCount } from "./selection-count";
import { WaitingReport } from "./waiting-report";

type WaitingReportsProps = {
  slug: string;
  thread: CommentThreadView | null;
  commentsAt: (value: WaitingValue) => string;
} & Pick<ReviewView, "waiting">;

type Step = "check" | "approve";

/** The reports that wait, each with its values beside those before; several at once by selection, or all that raise no question. */
export async function WaitingReports({ slug, waiting, thread, commentsAt }: WaitingReportsProps) {
  const t = await getTranslations("measurement");
  if (waiting.length === 0) {
    return <EmptyState title={t("nothingWaits")}>{t("nothingWaitsHint")}</EmptyState>;
  }
  const steps = (["check", "approve"] as const).filter((step) =>
    waiting.some(({ next }) => next === step),
  );
  return (
    <div className="space-y-6">
      {steps.map((step) => (
        <BulkStep key={step} slug={slug} step={step} waiting={waiting} />
      ))}
      {waiting.length > 1 ? <ReviewKeys /> : null}
      <ul className="space-y-5">
        {waiting.map((report) => (
          <WaitingReport
            key={report.id}
            slug={slug}
            report={report}
            formId={report.next ? formIdOf(report.next) : null}
            thread={report.values.some(({ id }) => id === thread?.subjectId) ? thread : null}
            commentsAt={commentsAt}
          />
        ))}
      </ul>
    </div>
  );
}

const formIdOf = (step: Step) => `selected-${step}`;

/** M5: nothing in it jumps, lies out of range, says "not available" or carries a note: nothing a person must read first. */
function isUnquestioned({ values, valueCount }: Waiting): boolean {
  const isAllShown = values.length === valueCount;
  const asks = ({ jump, range, note, reason, comments }: WaitingValue) =>
    jump || range || note || reason || comments > 0;
  return isAllShown && !values.some(asks);
}

async function BulkStep({
  slug,
  step,
  waiting,
}: { slug: string; step: Step } & Pick<ReviewView, "waiting">) {
  const t = await getTranslations("review");
  const measurement = await getTranslations("measurement");
  const words = await getFormWords();
  const action = step === "check" ? checkReportsAction : approveReportsAction;
  const own = waiting.filter(({ next }) => next === step);
  const unquestioned = own.filter(isUnquestioned);
  const all =
    step === "check"
      ? t("checkUnquestioned", { count: unquestioned.length })
      : measurement("approveUnquestioned", { count: unquestioned.length });
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-4 border-y border-line py-4">
      <Form
        action={action}
        words={words}
        formId={formIdOf(step)}
        hidden={{ initiative: slug }}
        label={t(`selectedLabel.${step}`)}
      >
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SelectionCount formId={formIdOf(step)} />
          <SubmitButton size="small">{t(`selectedStep.${step}`)}</SubmitButton>
        </div>
      </Form>
      {unquestioned.length > 1 ? (
        <Form action={action} words={words} hidden={{ initiative: slug }} label={all}>
          {unquestioned.map(({ id }) => (
            <input key={id} type="hidden" name="reportIds[]" value={id} />
          ))}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SubmitButton variant="secondary" size="small">
              {all}
            </SubmitButton>
            <p className="max-w-prose text-sm text-soft">{measurement("unquestionedHint")}</p>
          </div>
        </Form>
      ) : null}
    </div>
  );
}
