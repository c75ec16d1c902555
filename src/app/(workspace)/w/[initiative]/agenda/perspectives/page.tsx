import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PerspectiveTable } from "@/features/agenda/components/perspective-table";
import { listPerspectives } from "@/features/agenda/queries/perspectives";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { ButtonLink } from "@/ui/button-link";
import { KeyFigure } from "@/ui/key-figure";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agenda"))("perspectives") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function PerspectivesPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { lines, counts, can } = await orNotFound(listPerspectives(scope, null));
  const t = await getTranslations("agenda");
  const frame = await getTranslations("frame");
  return (
    <>
      <PageHead
        title={t("perspectives")}
        lead={t("perspectivesLead")}
        breadcrumbs={[{ label: t("title"), href: `/w/${initiative}/agenda` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
        action={
          can.write ? (
            <ButtonLink href={`/w/${initiative}/agenda/perspectives/own`}>
              {t("writeOwn")}
            </ButtonLink>
          ) : null
        }
        meta={
          <>
            <KeyFigure value={String(counts.given)} label={t("standings.given")} />
            <KeyFigure value={String(counts.waived)} label={t("standings.waived")} />
            <KeyFigure value={String(counts.missing)} label={t("standings.missing")} />
          </>
        }
      />
      <PerspectiveTable slug={initiative} lines={lines} />
    </>
  );
}
