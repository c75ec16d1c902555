import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangeForm } from "@/features/measurement/definition-change/components/change-form";
import { getChangeForm } from "@/features/measurement/definition-change/queries/changes";
import { CorrectionForm } from "@/features/measurement/indicator/components/correction-form";
import { getPassportForm } from "@/features/measurement/indicator/queries/passport-form";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { Notice } from "@/ui/notice";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";
import { TextLink } from "@/ui/text-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("definition"))("title") };
}

type Props = { params: Promise<{ initiative: string; id: string }> };

export default async function ChangeIndicatorPage({ params }: Props) {
  const { initiative, id } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const change = await orNotFound(getChangeForm(scope, { indicatorId: id }));
  const form = await orNotFound(getPassportForm(scope, { indicatorId: id, state: "agreed" }));
  const t = await getTranslations("definition");
  const measurement = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  const home = `/w/${initiative}/measurement`;
  const { indicator } = change;
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        breadcrumbsLabel={frame("breadcrumbs")}
        breadcrumbs={[
          { label: measurement("title"), href: home },
          { label: indicator.name, href: `${home}/indicators/${id}` },
        ]}
      />
      <div className="grid gap-12 xl:grid-cols-2">
        <section>
          <SectionHead title={t("governed")} lead={t("governedLead")} />
          {change.isChangeOpen ? (
            <Notice>
              {t("changeOpen")}{" "}
              <TextLink href={`${home}/indicators/${id}#definition`}>{t("seeChange")}</TextLink>
            </Notice>
          ) : (
            <ChangeForm slug={initiative} change={change} form={form} />
          )}
        </section>
        <section>
          <SectionHead title={t("free")} lead={t("freeLead")} />
          <CorrectionForm slug={initiative} form={form} indicator={indicator} />
        </section>
      </div>
    </>
  );
}
