import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportState } from "@/features/measurement/import/components/import-state";
import { ImportSteps } from "@/features/measurement/import/components/import-steps";
import { RefusedRows } from "@/features/measurement/import/components/refused-rows";
import { listImportRefusals } from "@/features/measurement/import/queries/import-refusals";
import { getImportRun } from "@/features/measurement/import/queries/import-run";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement"))("importTitle") };
}

type Props = {
  params: Promise<{ initiative: string; id: string }>;
  searchParams: Promise<{ after?: string }>;
};

export default async function ImportRunPage({ params, searchParams }: Props) {
  const { initiative, id } = await params;
  const after = Number((await searchParams).after) || 0;
  const scope = await initiativeScopeOfPage(initiative);
  const run = await orNotFound(getImportRun(scope, { importRunId: id }));
  const page = await orNotFound(listImportRefusals(scope, { importRunId: id, after }));
  const t = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  return (
    <>
      <PageHead
        title={run.fileName}
        breadcrumbs={[
          { label: t("title"), href: `/w/${initiative}/measurement` },
          { label: t("importTitle"), href: `/w/${initiative}/measurement/import` },
        ]}
        breadcrumbsLabel={frame("breadcrumbs")}
      />
      <div className="space-y-8">
        <ImportState run={run} />
        <ImportSteps slug={initiative} run={run} />
        {run.isUnderWay ? null : <RefusedRows slug={initiative} importRunId={id} page={page} />}
      </div>
    </>
  );
}
