import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AgendaForm } from "@/features/agenda/components/agenda-form";
import { OutcomeForms } from "@/features/agenda/components/outcome-forms";
import { getAgenda } from "@/features/agenda/queries/agenda";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agenda"))("edit") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function EditAgendaPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { agenda, outcomes, can } = await orNotFound(getAgenda(scope, { number: null }));
  if (!can.edit) notFound();
  const t = await getTranslations("agenda");
  const frame = await getTranslations("frame");
  return (
    <div className="space-y-10">
      <PageHead
        title={t("edit")}
        lead={t("editLead")}
        breadcrumbs={[{ label: t("title"), href: `/w/${initiative}/agenda` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
      />
      <section>
        <SectionHead title={t("words")} />
        <AgendaForm slug={initiative} agenda={agenda} />
      </section>
      {agenda ? (
        <section>
          <SectionHead title={t("outcomes")} lead={t("outcomesLead")} />
          <OutcomeForms slug={initiative} agendaVersionId={agenda.id} outcomes={outcomes} />
        </section>
      ) : null}
    </div>
  );
}
