import { getTranslations } from "next-intl/server";
import { GateChecklist } from "@/features/initiative/components/gate-checklist";
import { getFormWords } from "@/i18n/form-words";
import { ButtonLink } from "@/ui/button-link";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { adoptAgendaAction, amendAgendaAction, openConsultationAction } from "../actions";
import { openAgendaRoundAction } from "../consent-round/actions";
import type { AgendaView } from "../queries/agenda";

/** What comes next for this version, what it still lacks, and the step itself. */
export async function NextStep({ slug, view }: { slug: string; view: AgendaView }) {
  const t = await getTranslations("agenda");
  const { agenda, next, can } = view;
  if (!agenda || next.step === "none") return null;
  return (
    <section className="rounded-lg border border-l-4 border-line border-l-agenda bg-card p-5">
      <h2 className="font-semibold">{t(`next.${next.step}`)}</h2>
      <p className="mt-1 text-sm text-soft">{t(`nextLead.${next.step}`)}</p>
      {next.conditions.length > 0 ? (
        <div className="mt-4">
          <GateChecklist slug={slug} conditions={next.conditions} />
        </div>
      ) : null}
      {next.consentRoundId ? (
        <div className="mt-4">
          <ButtonLink variant="secondary" href={`/w/${slug}/consent-rounds/${next.consentRoundId}`}>
            {t("toRound")}
          </ButtonLink>
        </div>
      ) : null}
      {can.step ? (
        <div className="mt-4">
          <StepForm slug={slug} agenda={agenda} step={next.step} />
        </div>
      ) : null}
    </section>
  );
}

type StepFormProps = {
  slug: string;
  agenda: NonNullable<AgendaView["agenda"]>;
  step: AgendaView["next"]["step"];
};

async function StepForm({ slug, agenda, step }: StepFormProps) {
  const t = await getTranslations("agenda");
  const words = await getFormWords();
  const hidden = {
    initiative: slug,
    agendaVersionId: agenda.id,
    version: String(agenda.version),
  };
  switch (step) {
    case "consult":
      return (
        <Form
          action={openConsultationAction}
          words={words}
          hidden={hidden}
          label={t("next.consult")}
        >
          <SubmitButton>{t("do.consult")}</SubmitButton>
        </Form>
      );
    case "propose":
      return (
        <Form
          action={openAgendaRoundAction}
          words={words}
          hidden={hidden}
          label={t("next.propose")}
        >
          <TextInput
            name="title"
            label={t("roundTitle")}
            defaultValue={t("roundTitleDefault", { number: agenda.number })}
          />
          <TextArea name="question" label={t("question")} defaultValue={t("questionDefault")} />
          <TextInput name="deadlineOn" type="date" label={t("deadline")} />
          <SubmitButton>{t("do.propose")}</SubmitButton>
        </Form>
      );
    case "adopt":
      return (
        <Form action={adoptAgendaAction} words={words} hidden={hidden} label={t("next.adopt")}>
          <TextInput name="reviewOn" type="date" label={t("reviewOn")} optional />
          <SubmitButton>{t("do.adopt")}</SubmitButton>
        </Form>
      );
    case "amend":
      return (
        <Form action={amendAgendaAction} words={words} hidden={hidden} label={t("next.amend")}>
          <SubmitButton variant="secondary">{t("do.amend")}</SubmitButton>
        </Form>
      );
    default:
      return null;
  }
}
