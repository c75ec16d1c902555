import { getTranslations } from "next-intl/server";
import { powers, powerTests } from "@/domain/measurement/indicator-power";
import { getFormWords } from "@/i18n/form-words";
import { Disclosure } from "@/ui/disclosure";
import { Form } from "@/ui/form/form";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { demoteIndicatorAction, promoteIndicatorAction, ratePowerAction } from "../actions";
import type { CandidateView } from "../queries/short-list";

type CandidateFormsProps = { slug: string; candidate: CandidateView };

/** W6: rating a candidate, and taking an agreed one into the short list or off it. */
export async function CandidateForms({ slug, candidate }: CandidateFormsProps) {
  const t = await getTranslations("candidate");
  const words = await getFormWords();
  const { id, name, rating, can } = candidate;
  const hidden = { initiative: slug, indicatorId: id };
  return (
    <div className="min-w-44 space-y-2">
      {can.rate ? (
        <Disclosure summary={t(rating ? "rateAgain" : "rate")}>
          <Form
            action={ratePowerAction}
            words={words}
            hidden={hidden}
            label={t("rateOf", { name })}
            className="space-y-3"
          >
            {powerTests.map((test) => (
              <div key={test} className="space-y-2">
                <Select
                  name={test}
                  label={t(`tests.${test}`)}
                  hint={t(`testHints.${test}`)}
                  choices={powers.map((value) => ({ value, label: t(`powers.${value}`) }))}
                  defaultValue={rating?.[test]}
                />
                <TextInput
                  name={`${test}Reason`}
                  label={t("why")}
                  defaultValue={rating?.[`${test}Reason`]}
                  maxLength={500}
                />
              </div>
            ))}
            <SubmitButton variant="secondary" size="small">
              {t("saveRating")}
            </SubmitButton>
          </Form>
        </Disclosure>
      ) : null}
      {can.promote || can.demote ? (
        <Disclosure summary={t(can.promote ? "promote" : "demote")}>
          <Form
            action={can.promote ? promoteIndicatorAction : demoteIndicatorAction}
            words={words}
            hidden={hidden}
            label={t(can.promote ? "promoteOf" : "demoteOf", { name })}
            className="space-y-3"
          >
            <TextInput name="reason" label={t("why")} maxLength={500} />
            <SubmitButton variant="secondary" size="small">
              {t(can.promote ? "promote" : "demote")}
            </SubmitButton>
          </Form>
        </Disclosure>
      ) : null}
    </div>
  );
}
