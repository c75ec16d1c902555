import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ElementColumns } from "@/features/learning/components/element-columns";
import { getChecklist } from "@/features/learning/queries/checklist";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("checklist") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function ChecklistPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { columns } = await orNotFound(getChecklist(scope, null));
  const t = await getTranslations("learning");
  return (
    <>
      <PageHead title={t("checklist")} lead={t("checklistLead")} />
      <ElementColumns slug={initiative} columns={columns} />
    </>
  );
}
