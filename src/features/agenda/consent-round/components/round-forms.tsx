import { getTranslations } from "next-intl/server";
import { choicesOfRule } from "@/domain/agenda/position";
import { getFormWords } from "@/i18n/form-words";
import { Disclosure } from "@/ui/disclosure";
import { Choices } from "@/ui/form/choices";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import {
  closeConsentRoundAction,
  givePositionAction,
  reopenConsentRoundAction,
  withdrawConsentRoundAction,
} from "../actions";
import type { ConsentRoundView } from "../queries/consent-round";

/** What one may do in a round now: give the own position, close it, open it again. */
export async function RoundForms({ slug, round }: { slug: string; round: ConsentRoundView }) {
  const t = await getTranslations("agenda");
  const words = await getFormWords();
  const hidden = { initiative: slug, consentRoundId: round.id };
  const versioned = { ...hidden, version: String(round.version) };
  return (
    <div className="space-y-8">
      {round.can.give ? (
        <Form action={givePositionAction} words={words} hidden={hidden} label={t("yourPosition")}>
          <Choices
            name="choice"
            label={t("yourPosition")}
            chosen={round.ownChoice ? [round.ownChoice] : []}
            choices={choicesOfRule[round.rule].map((value) => ({
              value,
              label: t(`choices.${value}`),
              hint: t(`choiceHints.${value}`),
            }))}
          />
          <TextArea
            name="reason"
            label={t("positionReason")}
            hint={t("positionReasonHint")}
            optional
          />
          <SubmitButton>{t(round.ownChoice ? "changePosition" : "givePosition")}</SubmitButton>
        </Form>
      ) : null}
      {round.can.close ? (
        <Form action={closeConsentRoundAction} words={words} hidden={versioned} label={t("close")}>
          <TextArea name="outcomeStatement" label={t("statement")} hint={t("statementHint")} />
          <SubmitButton>{t("close")}</SubmitButton>
        </Form>
      ) : null}
      {round.can.withdraw ? (
        <Disclosure summary={t("withdrawRound")}>
          <Form
            action={withdrawConsentRoundAction}
            words={words}
            hidden={versioned}
            label={t("withdrawRound")}
          >
            <p className="text-soft">{t("withdrawRoundHint")}</p>
            <TextArea name="outcomeStatement" label={t("withdrawReason")} />
            <SubmitButton variant="secondary" size="small">
              {t("withdrawRound")}
            </SubmitButton>
          </Form>
        </Disclosure>
      ) : null}
      {round.can.reopen ? (
        <Form
          action={reopenConsentRoundAction}
          words={words}
          hidden={versioned}
          label={t("reopen")}
        >
          <TextInput name="deadlineOn" type="date" label={t("deadline")} />
          <SubmitButton variant="secondary">{t("reopen")}</SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}
