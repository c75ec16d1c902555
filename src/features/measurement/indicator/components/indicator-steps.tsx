import { getTranslations } from "next-intl/server";
import { progressStatuses } from "@/domain/measurement/progress/progress-question";
import { GateChecklist } from "@/features/initiative/components/gate-checklist";
import { getFormWords } from "@/i18n/form-words";
import { formatDate } from "@/i18n/format";
import { Disclosure } from "@/ui/disclosure";
import { Form } from "@/ui/form/form";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { SectionHead } from "@/ui/section-head";
import { TextLink } from "@/ui/text-link";
import { stateStatusAction } from "../../actions";
import { agreeIndicatorAction, retireIndicatorAction, withdrawIndicatorAction } from "../actions";
import type { IndicatorView } from "../queries/indicator";

/** What the indicator still lacks for its next step, and the steps that can be taken. */
export async function IndicatorSteps({
  slug,
  indicator,
}: {
  slug: string;
  indicator: IndicatorView;
}) {
  const t = await getTranslations("measurement");
  const publication = await getTranslations("publication");
  const words = await getFormWords();
  const { can, conditions, consentRounds, manualStatus, state, today } = indicator;
  const hidden = { initiative: slug, indicatorId: indicator.id };
  return (
    <div className="space-y-8">
      {conditions.length > 0 ? (
        <section>
          <SectionHead title={t(`toStep.${state}`)} />
          <GateChecklist slug={slug} conditions={conditions} />
        </section>
      ) : null}
      {consentRounds.length > 0 ? (
        <section>
          <SectionHead title={t("rounds")} />
          <ul className="space-y-1 text-sm">
            {consentRounds.map(({ id, title }) => (
              <li key={id}>
                <TextLink href={`/w/${slug}/consent-rounds/${id}`}>{title}</TextLink>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="flex flex-wrap gap-3">
        {can.agree ? (
          <Form action={agreeIndicatorAction} words={words} hidden={hidden} label={t("agree")}>
            <SubmitButton>{t("agree")}</SubmitButton>
          </Form>
        ) : null}
        {can.withdraw ? (
          <Form
            action={withdrawIndicatorAction}
            words={words}
            hidden={hidden}
            label={t("withdraw")}
          >
            <SubmitButton variant="quiet">
              {t(state === "draft" ? "setAside" : "withdraw")}
            </SubmitButton>
          </Form>
        ) : null}
      </div>
      {manualStatus ? (
        <p className="text-sm">
          {publication("manual", {
            date: formatDate(manualStatus.statedOn),
            reason: manualStatus.reason,
          })}
        </p>
      ) : null}
      {can.stateStatus ? (
        <Disclosure summary={t("stateStatus")}>
          <Form
            action={stateStatusAction}
            words={words}
            hidden={hidden}
            label={t("stateStatus")}
            className="space-y-4"
          >
            <p className="text-soft">{t("stateStatusHint")}</p>
            <Select
              name="status"
              label={t("status")}
              choices={progressStatuses.map((value) => ({
                ...{ value, label: publication(`status.${value}`) },
              }))}
            />
            <TextArea name="reason" label={t("reason")} />
            <TextInput name="statedOn" type="date" label={t("statedOn")} defaultValue={today} />
            <SubmitButton variant="secondary" size="small">
              {t("saveStatus")}
            </SubmitButton>
          </Form>
        </Disclosure>
      ) : null}
      {can.retire ? (
        <Disclosure summary={t("retire")}>
          <Form
            action={retireIndicatorAction}
            words={words}
            hidden={hidden}
            label={t("retire")}
            className="space-y-4"
          >
            <p className="text-soft">{t("retireHint")}</p>
            <TextArea name="reason" label={t("reason")} />
            <SubmitButton variant="secondary" size="small">
              {t("retire")}
            </SubmitButton>
          </Form>
        </Disclosure>
      ) : null}
    </div>
  );
}
