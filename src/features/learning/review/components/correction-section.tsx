import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatDate } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { Disclosure } from "@/ui/disclosure";
import { Checkbox } from "@/ui/form/checkbox";
import { Form } from "@/ui/form/form";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { SectionHead } from "@/ui/section-head";
import type { TurnTheCurveView } from "../../curve/queries/turn-the-curve";
import { completeCorrectionAction, decideCorrectionAction, dropCorrectionAction } from "../actions";

type Choice = { readonly value: string; readonly label: string };

type CorrectionSectionProps = {
  slug: string;
  indicatorId: string;
  today: string;
  corrections: TurnTheCurveView["corrections"];
  members: readonly Choice[];
  changeable: readonly Choice[];
  canDecide: boolean;
};

const looks = { open: "warning", done: "success", dropped: "plain" } as const;

/** W10: what was decided because of this curve, who sees to it until when, and what has become of it. */
export async function CorrectionSection(props: CorrectionSectionProps) {
  const { slug, indicatorId, today, corrections, members, changeable, canDecide } = props;
  const t = await getTranslations("cycle");
  const words = await getFormWords();
  const hidden = { initiative: slug, indicatorId };
  return (
    <section id="corrections" className="scroll-mt-20 space-y-6">
      <SectionHead ruled title={t("corrections")} lead={t("correctionsLead")} />
      {corrections.length === 0 ? <p className="text-sm text-soft">{t("noCorrections")}</p> : null}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {corrections.map((one) => {
          const own = { initiative: slug, correctionId: one.id, version: String(one.version) };
          return (
            <li key={one.id} className="space-y-2 py-4 text-sm">
              <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                <strong className="text-base">{one.decision}</strong>
                <Badge kind={looks[one.state]}>{t(`correctionStates.${one.state}`)}</Badge>
              </p>
              <p className="text-soft">
                {t("correctionBy", {
                  person: one.owner ?? t("former"),
                  organization: one.organization,
                })}{" "}
                <span className={one.isOverdue ? "font-semibold text-danger" : undefined}>
                  {t(one.isOverdue ? "wasDue" : "due", { date: formatDate(one.dueOn) })}
                </span>{" "}
                {t("changesWhat", { title: one.changes })}
                {one.isIllustrative ? ` ${t("illustrative")}` : null}
              </p>
              {one.state === "dropped" ? (
                <p className="max-w-prose">
                  {t("droppedBecause", { reason: one.droppedReason ?? "" })}
                </p>
              ) : null}
              {one.state === "done" && one.endedAt ? (
                <p className="text-soft">{t("doneOn", { date: formatDate(one.endedAt) })}</p>
              ) : null}
              {one.can.complete || one.can.drop ? (
                <div className="no-print flex flex-wrap items-start gap-x-6 gap-y-2">
                  {one.can.complete ? (
                    <Disclosure summary={t("sayDone")}>
                      <Form
                        action={completeCorrectionAction}
                        words={words}
                        hidden={own}
                        label={t("sayDoneOf", { decision: one.decision })}
                      >
                        <TextInput
                          name="text"
                          label={t("onTheChart")}
                          hint={t("onTheChartHint")}
                          defaultValue={one.decision.slice(0, 200)}
                          maxLength={200}
                        />
                        <TextInput
                          name="happenedOn"
                          type="date"
                          label={t("doneSince")}
                          defaultValue={today}
                          max={today}
                        />
                        <Checkbox name="isPublic" label={t("makePublic")} />
                        <SubmitButton variant="secondary">{t("saveDone")}</SubmitButton>
                      </Form>
                    </Disclosure>
                  ) : null}
                  {one.can.drop ? (
                    <Disclosure summary={t("drop")}>
                      <Form
                        action={dropCorrectionAction}
                        words={words}
                        hidden={own}
                        label={t("dropOf", { decision: one.decision })}
                      >
                        <TextArea name="reason" label={t("dropReason")} />
                        <SubmitButton variant="danger">{t("drop")}</SubmitButton>
                      </Form>
                    </Disclosure>
                  ) : null}
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      {canDecide ? (
        <div className="no-print">
          <Disclosure summary={t("decide")}>
            <Form action={decideCorrectionAction} words={words} hidden={hidden} label={t("decide")}>
              <TextArea name="decision" label={t("decision")} hint={t("decisionHint")} />
              <Select name="changes" label={t("changes")} none={t("choose")} choices={changeable} />
              <Select
                name="ownerMemberId"
                label={t("owner")}
                none={t("choose")}
                choices={members}
              />
              <TextInput name="dueOn" type="date" label={t("dueOn")} min={today} />
              <SubmitButton>{t("saveCorrection")}</SubmitButton>
            </Form>
          </Disclosure>
        </div>
      ) : (
        <p className="no-print text-sm text-soft">{t("decideHint")}</p>
      )}
    </section>
  );
}
