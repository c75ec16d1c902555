import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportList } from "@/features/measurement/import/components/import-list";
import { UploadForm } from "@/features/measurement/import/components/upload-form";
import { listImportRuns } from "@/features/measurement/import/queries/import-runs";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement"))("importTitle") };
}

type Props = {
  params: Promise<{ initiative: string }>;
  searchParams: Promise<Asked<"problem">>;
};

export default async function ImportPage({ params, searchParams }: Props) {
  const { initiative } = await params;
  const { problem } = answersOf(await searchParams);
  const scope = await initiativeScopeOfPage(initiative);
  const runs = await orNotFound(listImportRuns(scope, null));
  const t = await getTranslations("measurement");
  const problems = await getTranslations("refusals.problems");
  const frame = await getTranslations("frame");
  return (
    <>
      <PageHead
        title={t("importTitle")}
        lead={t("importLead")}
        breadcrumbs={[{ label: t("title"), href: `/w/${initiative}/measurement` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
        meta={t("importColumns")}
      />
      <UploadForm
        slug={initiative}
        problem={problem && problems.has(problem) ? problems(problem) : null}
      />
      <ImportList slug={initiative} timeZone={scope.timeZone} runs={runs} />
    </>
  );
}
