import { getTranslations } from "next-intl/server";
import { formatMonth, formatPeriod } from "@/i18n/format";
import { DefinitionList } from "@/ui/definition-list";
import { WordDiff } from "@/ui/word-diff";
import type { ChangedPart } from "../queries/changes";

const named: Readonly<Record<string, string>> = {
  direction: "directions",
  accumulation: "accumulations",
  progressMethod: "progressMethods",
};

/** What differs between the old and the new definition, word by word. */
export async function ChangedParts({ parts }: { parts: readonly ChangedPart[] }) {
  const t = await getTranslations("definition");
  const passport = await getTranslations("measurement.passport");
  const inWords = (field: string, text: string | null) => {
    if (text === null || text === "") return t("nothing");
    const group = named[field];
    if (group) return passport(`${group}.${text}`);
    if (field === "baselinePeriodKey") return formatPeriod(text);
    return field === "yearStartMonth" ? formatMonth(Number(text)) : text;
  };
  return (
    <DefinitionList
      items={parts.map(({ field, before, after }) => ({
        term: passport(`fields.${field}`),
        description: (
          <WordDiff
            before={inWords(field, before)}
            after={inWords(field, after)}
            words={{ removed: t("removed"), added: t("added") }}
          />
        ),
      }))}
    />
  );
}
