import { getTranslations } from "next-intl/server";
import { GateChecklist } from "@/features/initiative/components/gate-checklist";
import { formatNumber } from "@/i18n/format";
import { DefinitionList } from "@/ui/definition-list";
import { Disclosure } from "@/ui/disclosure";
import { EmptyState } from "@/ui/empty-state";
import { ProgressBar } from "@/ui/progress-bar";
import { SectionHead } from "@/ui/section-head";
import type { BackboneView } from "../queries/backbone";
import { AppointmentForm } from "./appointment-form";

/** Who the backbone is, who pays for it, and whether it is independent (W1). */
export async function AppointmentArticle({ slug, view }: { slug: string; view: BackboneView }) {
  const t = await getTranslations("backbone");
  const { appointment, conditions, can } = view;
  return (
    <div className="grid gap-12 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="space-y-10">
        {appointment ? (
          <>
            <DefinitionList
              items={[
                { term: t("organization"), description: appointment.organization },
                { term: t("separation"), description: t(`separations.${appointment.separation}`) },
                ...(appointment.explanation
                  ? [{ term: t("explanation"), description: appointment.explanation }]
                  : []),
                {
                  term: t("staff"),
                  description: appointment.staff
                    .map(({ name, position }) => `${name}, ${position}`)
                    .join("; "),
                },
              ]}
            />
            <section>
              <SectionHead title={t("funding")} lead={t("fundingLead")} />
              <ul className="space-y-3 text-sm">
                {appointment.sources.map(({ name, sharePercent }) => (
                  <li key={name} className="text-backbone">
                    <p className="mb-1 flex justify-between gap-4 text-ink">
                      {name}
                      <span className="tabular-nums">{formatNumber(sharePercent)} %</span>
                    </p>
                    <ProgressBar value={Number(sharePercent)} maximum={100} label={name} />
                  </li>
                ))}
              </ul>
            </section>
          </>
        ) : (
          <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
        )}
        {can.appoint ? (
          <Disclosure summary={t(appointment ? "change" : "appoint")} open={!appointment}>
            <AppointmentForm slug={slug} view={view} />
          </Disclosure>
        ) : null}
      </div>
      <section>
        <SectionHead title={t("independence")} />
        <GateChecklist slug={slug} conditions={conditions} />
      </section>
    </div>
  );
}
