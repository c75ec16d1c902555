import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TemplateForm } from "@/features/measurement/template/components/template-form";
import { TemplatePreviews } from "@/features/measurement/template/components/template-previews";
import { listTemplates } from "@/features/measurement/template/queries/templates";
import { templateSets } from "@/features/measurement/template/words";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";
import { TextLink } from "@/ui/text-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("template"))("title") };
}

type Props = {
  params: Promise<{ initiative: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function TemplatesPage({ params, searchParams }: Props) {
  const [{ initiative }, { set: asked }] = await Promise.all([params, searchParams]);
  const set = templateSets.find((one) => one === asked) ?? null;
  const scope = await initiativeScopeOfPage(initiative);
  const { templates, measures } = await orNotFound(listTemplates(scope, { set }));
  const t = await getTranslations("template");
  const measurement = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  const home = `/w/${initiative}/measurement`;
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        breadcrumbs={[{ label: measurement("title"), href: home }]}
        breadcrumbsLabel={frame("breadcrumbs")}
        meta={
          <>
            <TextLink href={`${home}/templates`}>{t("all")}</TextLink>
            {templateSets.map((one) => (
              <TextLink key={one} href={`${home}/templates?set=${one}`}>
                {t(`sets.${one}`)}
              </TextLink>
            ))}
          </>
        }
      />
      {set ? <p className="mb-8 max-w-prose text-sm text-soft">{t(`origins.${set}`)}</p> : null}
      <div className="grid gap-12 xl:grid-cols-2">
        <TemplateForm slug={initiative} templates={templates} measures={measures} />
        <section>
          <SectionHead title={t("previews")} lead={t("previewsLead")} />
          <TemplatePreviews templates={templates} />
        </section>
      </div>
    </>
  );
}
