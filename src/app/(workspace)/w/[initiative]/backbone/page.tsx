import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { IndependenceForm } from "@/features/agenda/consent-round/components/independence-form";
import { AppointmentArticle } from "@/features/backbone/components/appointment-article";
import { getBackbone } from "@/features/backbone/queries/backbone";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("backbone") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function BackbonePage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const view = await orNotFound(getBackbone(scope, null));
  const t = await getTranslations("backbone");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <AppointmentArticle slug={initiative} view={view} />
      {view.can.askIndependence && view.appointment ? (
        <IndependenceForm slug={initiative} appointmentId={view.appointment.id} />
      ) : null}
    </>
  );
}
