import { getTranslations } from "next-intl/server";
import { PositionList } from "@/features/agenda/consent-round/components/position-list";
import { RoundForms } from "@/features/agenda/consent-round/components/round-forms";
import { getConsentRound } from "@/features/agenda/consent-round/queries/consent-round";
import { GateChecklist } from "@/features/initiative/components/gate-checklist";
import { ChangedParts } from "@/features/measurement/definition-change/components/changed-parts";
import { findChangeOfRound } from "@/features/measurement/definition-change/queries/changes";
import { formatDate, formatPeriod } from "@/i18n/format";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { Badge } from "@/ui/badge";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";
import { TextLink } from "@/ui/text-link";

type Props = { params: Promise<{ initiative: string; id: string }> };

export default async function ConsentRoundPage({ params }: Props) {
  const { initiative, id } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const round = await orNotFound(getConsentRound(scope, { consentRoundId: id }));
  const change = await orNotFound(findChangeOfRound(scope, { consentRoundId: id }));
  const t = await getTranslations("agenda");
  const definition = await getTranslations("definition");
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
      {change ? (
        <section className="mb-12 max-w-3xl">
          <SectionHead
            title={definition("asked")}
            lead={definition("askedLead", {
              ...{ name: change.indicator.name, period: formatPeriod(change.breakPeriodKey) },
            })}
          />
          <p className="mb-4 max-w-prose whitespace-pre-line">{change.reason}</p>
          <ChangedParts parts={change.parts} />
          <p className="mt-3 text-sm">
            <TextLink href={`/w/${initiative}/measurement/indicators/${change.indicator.id}`}>
              {change.indicator.name}
            </TextLink>
          </p>
        </section>
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
