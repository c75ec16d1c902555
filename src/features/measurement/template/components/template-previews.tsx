import { getTranslations } from "next-intl/server";
import { DefinitionList } from "@/ui/definition-list";
import { Disclosure } from "@/ui/disclosure";
import { TextLink } from "@/ui/text-link";
import type { TemplatesView } from "../queries/templates";

/** What each template's passport says, and where it comes from. */
export async function TemplatePreviews({ templates }: Pick<TemplatesView, "templates">) {
  const t = await getTranslations("template");
  const passport = await getTranslations("measurement.passport");
  return (
    <ul className="space-y-3">
      {templates.map((one) => {
        const lines = [
          ["definition", one.definition],
          ["valueKind", `${passport(`valueKinds.${one.valueKind}`)}, ${one.unit}`],
          ["numeratorLabel", one.numeratorLabel],
          ["denominatorLabel", one.denominatorLabel],
          ["direction", passport(`directions.${one.direction}`)],
          ["accumulation", passport(`accumulations.${one.accumulation}`)],
          ["frequency", passport(`frequencies.${one.frequency}`)],
          ["aggregationRule", passport(`aggregationRules.${one.aggregationRule}`)],
          ["source", one.source],
          ["method", one.method],
        ] as const;
        return (
          <li key={one.code}>
            <Disclosure summary={one.isDrafted ? t("drafted", { name: one.name }) : one.name}>
              <DefinitionList
                items={lines.flatMap(([term, description]) =>
                  description === null ? [] : [{ term: passport(`fields.${term}`), description }],
                )}
              />
              <p className="mt-2 text-sm">
                <TextLink href={one.sourceUrl}>{t("from")}</TextLink>
              </p>
            </Disclosure>
          </li>
        );
      })}
    </ul>
  );
}
