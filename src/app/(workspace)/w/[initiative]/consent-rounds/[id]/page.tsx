import { getTranslations } from "next-intl/server";
import { PositionList } from "@/features/agenda/consent-round/components/position-list";
import { RoundForms } from "@/features/agenda/consent-round/components/round-forms";
import { getConsentRound } from "@/features/agenda/consent-round/queries/consent-round";
import { GateChecklist } from "@/features/initiative/components/gate-checklist";
import { formatDate } from "@/i18n/format";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { Badge } from "@/ui/badge";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";

type Props = { params: Promise<{ initiative: string; id: string }> };

export default async function ConsentRoundPage({ params }: Props) {
  const { initiative, id } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const round = await orNotFound(getConsentRound(scope, { consentRoundId: id }));
  const t = await getTranslations("agenda");
  const frame = await getTranslations("frame");
  return (
    <>
      <PageHead
        title={round.title}
        lead={round.question}
        breadcrumbs={[{ label: t("rounds"), href: `/w/${initiative}/consent-rounds` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
        meta={
          <>
            <Badge>{t(`roundStates.${round.state}`)}</Badge>
            <span>{t("deadlineIs", { date: formatDate(round.deadlineOn) })}</span>
            {round.about.subject === "indicators" ? (
              <span>{round.about.indicators.map(({ name }) => name).join(", ")}</span>
            ) : null}
          </>
        }
      />
      {round.outcomeStatement ? (
        <p className="mb-8 max-w-prose border-l-4 border-agenda pl-4">{round.outcomeStatement}</p>
      ) : null}
      <div className="grid gap-12 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <section>
          <SectionHead title={t("positions")} />
          <PositionList slug={initiative} lines={round.lines} />
        </section>
        <div className="space-y-10">
          <section>
            <SectionHead title={t("decisionRule")} />
            <GateChecklist slug={initiative} conditions={round.decision.conditions} />
          </section>
          <RoundForms slug={initiative} round={round} />
        </div>
      </div>
    </>
  );
}
