import { getTranslations } from "next-intl/server";
import type { AgendaView } from "../queries/agenda";

type AgendaDocumentProps = {
  agenda: NonNullable<AgendaView["agenda"]>;
  outcomes: AgendaView["outcomes"];
};

/** The common agenda to read: what is wrong, what is wanted, and the ways to it. */
export async function AgendaDocument({ agenda, outcomes }: AgendaDocumentProps) {
  const t = await getTranslations("agenda");
  const parts = [
    ["problem", agenda.problem],
    ["vision", agenda.vision],
    ["population", agenda.population],
    ["place", agenda.place],
    ["principles", agenda.principles],
  ] as const;
  return (
    <div className="max-w-prose space-y-6">
      {parts.map(([part, text]) => (
        <section key={part}>
          <h2 className="font-serif text-lg font-semibold">{t(part)}</h2>
          <p className="mt-1 whitespace-pre-line">{text || t("notWritten")}</p>
        </section>
      ))}
      <section>
        <h2 className="font-serif text-lg font-semibold">{t("outcomes")}</h2>
        <ol className="mt-3 space-y-5">
          {outcomes.map((outcome) => (
            <li key={outcome.id} className="border-l-4 border-agenda pl-4">
              <h3 className="font-semibold">{outcome.title}</h3>
              <p className="text-sm text-soft">{outcome.description}</p>
              <ul className="mt-2 space-y-1.5 text-sm">
                {outcome.strategies.map((strategy) => (
                  <li key={strategy.id}>
                    <span className="font-medium">{strategy.title}</span>
                    <span className="block text-soft">{strategy.description}</span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
        {outcomes.length === 0 ? <p className="text-sm text-soft">{t("noOutcomes")}</p> : null}
      </section>
    </div>
  );
}
