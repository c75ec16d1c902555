import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatDate, formatPeriod } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { SectionHead } from "@/ui/section-head";
import { TextLink } from "@/ui/text-link";
import { makeDefinitionChangeAction, withdrawDefinitionChangeAction } from "../actions";
import type { DefinitionChangeView } from "../queries/changes";
import { ChangedParts } from "./changed-parts";

const badgeOf = {
  proposed: "accent",
  made: "success",
  not_adopted: "warning",
  withdrawn: "plain",
} as const;

type ChangeSectionProps = { slug: string; changes: readonly DefinitionChangeView[] };

/** W12: how the definition came to be what it is: each change with its reason, its round and what differs. */
export async function ChangeSection({ slug, changes }: ChangeSectionProps) {
  const t = await getTranslations("definition");
  const agenda = await getTranslations("agenda.roundStates");
  const words = await getFormWords();
  if (changes.length === 0) return null;
  return (
    <section id="definition" className="scroll-mt-20">
      <SectionHead title={t("changes")} lead={t("changesLead")} />
      <ol className="space-y-8">
        {changes.map(({ id, state, reason, breakPeriodKey, parts, round, can, ...dates }) => {
          const hidden = { initiative: slug, definitionChangeId: id };
          return (
            <li key={id} className="space-y-3">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                <Badge kind={badgeOf[state]}>{t(`states.${state}`)}</Badge>
                <span className="font-semibold">
                  {t("fromPeriod", { period: formatPeriod(breakPeriodKey) })}
                </span>
                <span className="text-soft">
                  {dates.madeAt
                    ? t("madeOn", { date: formatDate(dates.madeAt) })
                    : t("proposedOn", { date: formatDate(dates.proposedAt) })}
                </span>
              </p>
              <p className="max-w-prose text-sm whitespace-pre-line">{reason}</p>
              <ChangedParts parts={parts} />
              {round ? (
                <p className="text-sm">
                  <TextLink href={`/w/${slug}/consent-rounds/${round.id}`}>{round.title}</TextLink>
                  <span className="text-soft"> · {agenda(round.state)}</span>
                </p>
              ) : null}
              <div className="flex flex-wrap gap-3">
                {can.make ? (
                  <Form
                    action={makeDefinitionChangeAction}
                    words={words}
                    hidden={hidden}
                    label={t("make")}
                  >
                    <SubmitButton>{t("make")}</SubmitButton>
                  </Form>
                ) : null}
                {can.withdraw ? (
                  <Form
                    action={withdrawDefinitionChangeAction}
                    words={words}
                    hidden={hidden}
                    label={t("withdraw")}
                  >
                    <SubmitButton variant="quiet">{t("withdraw")}</SubmitButton>
                  </Form>
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
