import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Badge } from "@/ui/badge";
import { Choices } from "@/ui/form/choices";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { answerConsultationAction } from "../actions";
import type { AgendaView } from "../queries/agenda";

/** What stakeholders say of the version in consultation, and one's own answer. */
export async function ConsultationSection({ slug, view }: { slug: string; view: AgendaView }) {
  const t = await getTranslations("agenda");
  const { agenda, consultation, can } = view;
  return (
    <div className="space-y-5">
      <ul className="space-y-3 text-sm">
        {consultation.map(({ organization, stance, comment }) => (
          <li key={organization}>
            <span className="font-medium">{organization}</span>{" "}
            <Badge kind={stance === "supports" ? "success" : "accent"}>
              {t(`stances.${stance}`)}
            </Badge>
            {comment ? <span className="block text-soft">{comment}</span> : null}
          </li>
        ))}
      </ul>
      {consultation.length === 0 ? <p className="text-sm text-soft">{t("noAnswers")}</p> : null}
      {can.answerConsultation && agenda ? (
        <Form
          action={answerConsultationAction}
          words={await getFormWords()}
          label={t("yourAnswer")}
          hidden={{ initiative: slug, agendaVersionId: agenda.id }}
        >
          <Choices
            name="stance"
            label={t("yourAnswer")}
            chosen={["supports"]}
            choices={(["supports", "suggests_changes"] as const).map((value) => ({
              value,
              label: t(`stances.${value}`),
            }))}
          />
          <TextArea name="comment" label={t("comment")} optional />
          <SubmitButton variant="secondary">{t("sendAnswer")}</SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}
