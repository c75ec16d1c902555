import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ElementColumns } from "@/features/learning/components/element-columns";
import { OwnDuties } from "@/features/learning/components/own-duties";
import { UnansweredList } from "@/features/learning/components/unanswered-list";
import { getChecklist } from "@/features/learning/queries/checklist";
import { getOwnDesk } from "@/features/learning/queries/own-desk";
import { listUnanswered } from "@/features/learning/queries/unanswered";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("desk") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function DeskPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const desk = await orNotFound(getOwnDesk(scope, null));
  const checklist = desk.isBackbone ? await orNotFound(getChecklist(scope, null)) : null;
  const unanswered = desk.isBackbone ? await orNotFound(listUnanswered(scope, null)) : [];
  const t = await getTranslations("learning");
  return (
    <div className="space-y-10">
      <PageHead
        title={t("greeting", { name: desk.person.split(" ")[0] ?? desk.person })}
        lead={t("greetingLead", { organization: desk.organization })}
      />
      {checklist ? (
        <section>
          <SectionHead title={t("whereWeStand")} />
          <ElementColumns slug={initiative} columns={checklist.columns} />
        </section>
      ) : null}
      <UnansweredList slug={initiative} indicators={unanswered} />
      <section>
        <SectionHead title={t("yours")} />
        <OwnDuties slug={initiative} desk={desk} />
      </section>
    </div>
  );
}
