import { getTranslations } from "next-intl/server";
import { perspectiveAnswers } from "@/domain/agenda/perspective";
import { getFormWords } from "@/i18n/form-words";
import { Badge } from "@/ui/badge";
import { Disclosure } from "@/ui/disclosure";
import { Form } from "@/ui/form/form";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextLink } from "@/ui/text-link";
import { answerPerspectiveAction } from "../actions";
import type { AgendaView } from "../queries/agenda";

type AgendaPerspectivesProps = { slug: string; view: AgendaView };

const badgeOf = { fully: "success", partly: "accent", not: "warning" } as const;

/** How this version takes each stakeholder's perspective into account, and why. */
export async function AgendaPerspectives({ slug, view }: AgendaPerspectivesProps) {
  const t = await getTranslations("agenda");
  const words = await getFormWords();
  const { agenda, perspectives, can } = view;
  if (perspectives.length === 0) return <p className="text-sm text-soft">{t("noPerspectives")}</p>;
  return (
    <ul className="space-y-4 text-sm">
      {perspectives.map((one) => (
        <li key={one.perspectiveId} className="border-b border-line pb-4">
          <p className="flex flex-wrap items-baseline justify-between gap-2">
            <TextLink href={`/w/${slug}/agenda/perspectives/${one.perspectiveId}`}>
              {one.organization}
            </TextLink>
            {one.answer ? (
              <Badge kind={badgeOf[one.answer]}>{t(`answers.${one.answer}`)}</Badge>
            ) : (
              <Badge kind="warning">{t("notAnswered")}</Badge>
            )}
          </p>
          <p className="mt-1 line-clamp-3 text-soft">{one.problem}</p>
          {one.explanation ? <p className="mt-1">{one.explanation}</p> : null}
          {can.edit && agenda ? (
            <div className="mt-2">
              <Disclosure summary={t(one.answer ? "changeAnswer" : "answerThis")}>
                <Form
                  action={answerPerspectiveAction}
                  words={words}
                  label={t("answerOf", { organization: one.organization })}
                  hidden={{
                    initiative: slug,
                    agendaVersionId: agenda.id,
                    perspectiveId: one.perspectiveId,
                  }}
                >
                  <Select
                    name="answer"
                    label={t("answer")}
                    defaultValue={one.answer ?? "fully"}
                    choices={perspectiveAnswers.map((value) => ({
                      value,
                      label: t(`answers.${value}`),
                    }))}
                  />
                  <TextArea name="explanation" label={t("why")} defaultValue={one.explanation} />
                  <SubmitButton variant="secondary" size="small">
                    {t("saveAnswer")}
                  </SubmitButton>
                </Form>
              </Disclosure>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
