import { getTranslations } from "next-intl/server";
import { formatDate } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button-link";
import { EmptyState } from "@/ui/empty-state";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";
import { TextLink } from "@/ui/text-link";
import type { AgendaView } from "../queries/agenda";
import { AgendaDocument } from "./agenda-document";
import { AgendaPerspectives } from "./agenda-perspectives";
import { ConsultationSection } from "./consultation-section";
import { NextStep } from "./next-step";

/** A version of the common agenda: the document on the left, how each perspective is answered on the right. */
export async function AgendaArticle({ slug, view }: { slug: string; view: AgendaView }) {
  const t = await getTranslations("agenda");
  const { agenda, versions, can } = view;
  const home = `/w/${slug}/agenda`;
  if (!agenda) {
    return (
      <>
        <PageHead title={t("title")} lead={t("lead")} />
        <EmptyState
          title={t("noAgenda")}
          action={can.edit ? <ButtonLink href={`${home}/edit`}>{t("begin")}</ButtonLink> : null}
        >
          {t("noAgendaHint")}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        action={
          <>
            <ButtonLink href={`${home}/perspectives`} variant="secondary">
              {t("perspectives")}
            </ButtonLink>
            {can.edit ? <ButtonLink href={`${home}/edit`}>{t("edit")}</ButtonLink> : null}
          </>
        }
        meta={
          <>
            <span>
              {t("version", { number: agenda.number })} <Badge>{t(`states.${agenda.state}`)}</Badge>
            </span>
            {agenda.adoptedAt ? (
              <span>{t("adoptedOn", { date: formatDate(agenda.adoptedAt) })}</span>
            ) : null}
            {agenda.reviewOn ? (
              <span>{t("toReview", { date: formatDate(agenda.reviewOn) })}</span>
            ) : null}
            {versions
              .filter(({ number }) => number !== agenda.number)
              .map(({ number }) => (
                <TextLink key={number} href={`${home}/versions/${number}`}>
                  {t("version", { number })}
                </TextLink>
              ))}
            <TextLink href={`/w/${slug}/consent-rounds`}>{t("rounds")}</TextLink>
          </>
        }
      />
      <NextStep slug={slug} view={view} />
      <div className="mt-10 grid gap-12 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <AgendaDocument agenda={agenda} outcomes={view.outcomes} />
        <div className="space-y-10">
          <section>
            <SectionHead title={t("takenIntoAccount")} />
            <AgendaPerspectives slug={slug} view={view} />
          </section>
          {agenda.consultationOpenedAt ? (
            <section>
              <SectionHead title={t("consultation")} />
              <ConsultationSection slug={slug} view={view} />
            </section>
          ) : null}
        </div>
      </div>
    </>
  );
}
