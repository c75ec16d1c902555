import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Disclosure } from "@/ui/disclosure";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import {
  addOutcomeAction,
  addStrategyAction,
  editOutcomeAction,
  editStrategyAction,
  moveOutcomeAction,
  removeOutcomeAction,
  removeStrategyAction,
} from "../actions";
import type { AgendaView } from "../queries/agenda";

type OutcomeFormsProps = { slug: string; agendaVersionId: string } & Pick<AgendaView, "outcomes">;

/** Adds, words, orders and removes the outcomes and strategies of a draft. */
export async function OutcomeForms({ slug, agendaVersionId, outcomes }: OutcomeFormsProps) {
  const t = await getTranslations("agenda");
  const words = await getFormWords();
  const own = { initiative: slug, agendaVersionId };
  return (
    <div className="space-y-6">
      {outcomes.map((outcome) => (
        <section key={outcome.id} className="border-l-4 border-agenda pl-4">
          <h3 className="font-semibold">{outcome.title}</h3>
          <div className="mt-2 space-y-2">
            <Disclosure summary={t("editOutcome")}>
              <Form
                action={editOutcomeAction}
                words={words}
                label={t("editOf", { title: outcome.title })}
                hidden={{ ...own, outcomeId: outcome.id, version: String(outcome.version) }}
              >
                <WordFields title={outcome.title} description={outcome.description} />
                <SubmitButton variant="secondary" size="small">
                  {t("saveWords")}
                </SubmitButton>
              </Form>
              <div className="mt-3 flex flex-wrap gap-2">
                <Form
                  action={moveOutcomeAction}
                  words={words}
                  hidden={{ ...own, outcomeId: outcome.id, direction: "up" }}
                  label={t("moveUpOf", { title: outcome.title })}
                >
                  <SubmitButton variant="quiet" size="small">
                    {t("moveUp")}
                  </SubmitButton>
                </Form>
                <Form
                  action={removeOutcomeAction}
                  words={words}
                  hidden={{ ...own, outcomeId: outcome.id }}
                  label={t("removeOf", { title: outcome.title })}
                >
                  <SubmitButton variant="danger" size="small">
                    {t("remove")}
                  </SubmitButton>
                </Form>
              </div>
            </Disclosure>
            {outcome.strategies.map((strategy) => (
              <Disclosure key={strategy.id} summary={t("strategyNamed", { title: strategy.title })}>
                <Form
                  action={editStrategyAction}
                  words={words}
                  label={t("editOf", { title: strategy.title })}
                  hidden={{ ...own, strategyId: strategy.id, version: String(strategy.version) }}
                >
                  <WordFields title={strategy.title} description={strategy.description} />
                  <SubmitButton variant="secondary" size="small">
                    {t("saveWords")}
                  </SubmitButton>
                </Form>
                <Form
                  action={removeStrategyAction}
                  words={words}
                  className="mt-3"
                  hidden={{ ...own, strategyId: strategy.id }}
                  label={t("removeOf", { title: strategy.title })}
                >
                  <SubmitButton variant="danger" size="small">
                    {t("remove")}
                  </SubmitButton>
                </Form>
              </Disclosure>
            ))}
            <Disclosure summary={t("addStrategy")}>
              <Form
                action={addStrategyAction}
                words={words}
                label={t("addStrategyTo", { title: outcome.title })}
                hidden={{ ...own, outcomeId: outcome.id }}
              >
                <WordFields />
                <SubmitButton variant="secondary" size="small">
                  {t("addStrategy")}
                </SubmitButton>
              </Form>
            </Disclosure>
          </div>
        </section>
      ))}
      <Form action={addOutcomeAction} words={words} label={t("addOutcome")} hidden={own}>
        <WordFields />
        <SubmitButton variant="secondary">{t("addOutcome")}</SubmitButton>
      </Form>
    </div>
  );
}

async function WordFields({ title, description }: { title?: string; description?: string }) {
  const t = await getTranslations("agenda");
  return (
    <>
      <TextInput name="title" label={t("wordsTitle")} defaultValue={title} />
      <TextArea name="description" label={t("description")} defaultValue={description} optional />
    </>
  );
}
