import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NumbersForm } from "@/features/initiative/components/numbers-form";
import { SettingsForm } from "@/features/initiative/components/settings-form";
import { getSettings } from "@/features/initiative/queries/settings";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { DefinitionList } from "@/ui/definition-list";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("settings") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function SettingsPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const settings = await orNotFound(getSettings(scope, null));
  const t = await getTranslations("initiative");
  return (
    <>
      <PageHead title={t("settings")} lead={t("settingsLead")} />
      {settings.can.change ? (
        <>
          <SettingsForm settings={settings} />
          <NumbersForm settings={settings} />
        </>
      ) : (
        <DefinitionList
          items={[
            { term: t("name"), description: settings.name },
            { term: t("summary"), description: settings.summary },
            { term: t("problem"), description: settings.problem },
            { term: t("population"), description: settings.population },
            { term: t("place"), description: settings.place },
            { term: t("timeZone"), description: settings.timeZone },
            {
              term: t("progressMethod"),
              description: t(`progressMethods.${settings.progressMethod}`),
            },
          ]}
        />
      )}
    </>
  );
}
