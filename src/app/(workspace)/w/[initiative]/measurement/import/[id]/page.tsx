import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ImportState } from "@/features/measurement/import/components/import-state";
import { ImportSteps } from "@/features/measurement/import/components/import-steps";
import { RefusedRows } from "@/features/measurement/import/components/refused-rows";
import { listImportRefusals } from "@/features/measurement/import/queries/import-refusals";
import { getImportRun } from "@/features/measurement/import/queries/import-run";
import { FileMapping } from "@/features/measurement/source-file/components/file-mapping";
import { OtherSheets } from "@/features/measurement/source-file/components/other-sheets";
import { getFileMapping } from "@/features/measurement/source-file/queries/file-mapping";
import { listOtherSheets } from "@/features/measurement/source-file/queries/other-sheets";
import { DifferingTotals } from "@/features/measurement/split-difference/components/differing-totals";
import { listImportDifferences } from "@/features/measurement/split-difference/queries/import-differences";
import { english } from "@/i18n/messages";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { ordinalOf } from "@/platform/access/page-of";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";
import { TextLink } from "@/ui/text-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement"))("importTitle") };
}

type Props = {
  params: Promise<{ initiative: string; id: string }>;
  searchParams: Promise<Asked<"after" | "sheet">>;
};

export default async function ImportRunPage({ params, searchParams }: Props) {
  const { initiative, id } = await params;
  const { after: from, sheet } = answersOf(await searchParams);
  const after = ordinalOf(from) ?? 0;
  const scope = await initiativeScopeOfPage(initiative);
  const run = await orNotFound(getImportRun(scope, { importRunId: id }));
  const page = run.isUnderWay
    ? null
    : await orNotFound(listImportRefusals(scope, { importRunId: id, after }));
  const words = await getTranslations("import");
  const reasons = { notAvailable: words("notAvailable"), suppressed: words("suppressed") };
  // To show how a file is read it is unpacked and parsed: only where that is the next step, or asked for.
  const isAsked = run.state !== "read" || sheet !== undefined;
  const wanted = { importRunId: id, sheet: sheet || undefined, reasons };
  const mapping = run.can.read && isAsked ? await orNotFound(getFileMapping(scope, wanted)) : null;
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
        {mapping ? (
          <NextIntlClientProvider messages={{ import: english.import }}>
            <FileMapping {...{ slug: initiative, importRunId: id, mapping }} />
          </NextIntlClientProvider>
        ) : null}
        {run.state === "read" && run.differing > 0 ? (
          <DifferingTotals
            count={run.differing}
            differences={await orNotFound(listImportDifferences(scope, { importRunId: id }))}
          />
        ) : null}
        {run.state === "imported" ? (
          <OtherSheets
            {...{ slug: initiative, importRunId: id }}
            sheets={await orNotFound(listOtherSheets(scope, { importRunId: id }))}
          />
        ) : null}
        <ImportSteps slug={initiative} run={run} />
        {run.can.read && !isAsked ? (
          <TextLink href={`/w/${initiative}/measurement/import/${id}?sheet=`}>
            {words("changeMapping")}
          </TextLink>
        ) : null}
        {page ? <RefusedRows slug={initiative} importRunId={id} page={page} /> : null}
      </div>
    </>
  );
}
