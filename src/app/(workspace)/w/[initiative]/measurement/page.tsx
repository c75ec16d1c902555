import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { IndicatorTable } from "@/features/measurement/components/indicator-table";
import { FileLinks } from "@/features/measurement/export/components/file-links";
import { getMeasurement } from "@/features/measurement/queries/measurement";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { ButtonLink } from "@/ui/button-link";
import { PageHead } from "@/ui/page-head";
import { TextLink } from "@/ui/text-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement"))("title") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function MeasurementPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { indicators, waiting, can } = await orNotFound(getMeasurement(scope, null));
  const t = await getTranslations("measurement");
  const compare = await getTranslations("reading.compare");
  const drafts = indicators.filter(({ state }) => state === "draft").length;
  const home = `/w/${initiative}/measurement`;
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        action={
          <>
            {can.review ? (
              <ButtonLink href={`${home}/review`} variant={waiting > 0 ? "primary" : "secondary"}>
                {t("toReview", { count: waiting })}
              </ButtonLink>
            ) : null}
            {can.record && !can.review ? (
              <ButtonLink href={`${home}/report`}>{t("toReport")}</ButtonLink>
            ) : null}
          </>
        }
        meta={
          <>
            {can.record && can.review ? (
              <TextLink href={`${home}/report`}>{t("toReport")}</TextLink>
            ) : null}
            {can.importFile ? <TextLink href={`${home}/import`}>{t("toImport")}</TextLink> : null}
            {can.draft ? <TextLink href={`${home}/indicators/new`}>{t("toDraft")}</TextLink> : null}
            {can.propose && drafts > 0 ? (
              <TextLink href={`${home}/propose`}>{t("toPropose", { count: drafts })}</TextLink>
            ) : null}
            {can.draft ? <TextLink href={`${home}/templates`}>{t("toTemplates")}</TextLink> : null}
            <TextLink href={`${home}/short-list`}>{t("toShortList")}</TextLink>
            <TextLink href={`${home}/compare`}>{compare("toCompare")}</TextLink>
            <TextLink href={`${home}/periods`}>{t("periods")}</TextLink>
            <TextLink href={`${home}/health`}>{t("toHealth")}</TextLink>
            <TextLink href={`${home}/dimensions`}>{t("frameTitle")}</TextLink>
            <FileLinks slug={initiative} />
          </>
        }
      />
      <IndicatorTable slug={initiative} indicators={indicators} />
    </>
  );
}
