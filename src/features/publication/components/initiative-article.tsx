import { getTranslations } from "next-intl/server";
import type { PublicInitiative } from "@/domain/publication/public-document";
import { formatDate, formatInstant } from "@/i18n/format";
import { KeyFigure } from "@/ui/key-figure";
import { SectionHead } from "@/ui/section-head";
import { StatusMark } from "@/ui/status-mark";
import { TextLink } from "@/ui/text-link";
import { headlineText } from "../words";
import { IndicatorCard } from "./indicator-card";
import { LeadIndicator } from "./lead-indicator";

/** The public page of an initiative, as a newspaper would write it: a headline, its proof, then the rest. */
export async function InitiativeArticle({ initiative }: { initiative: PublicInitiative }) {
  const t = await getTranslations("publication");
  const { retiredIndicators = [] } = initiative;
  const { slug, outcomes, indicators, stakeholders, activities, agenda, release } = initiative;
  const lead = indicators.find(
    ({ headline }) =>
      headline === initiative.headline || headline.values.name === initiative.headline?.values.name,
  );
  const title =
    initiative.writtenHeadline ??
    (lead ? headlineText(lead.headline, lead.passport, t) : initiative.name);
  const sectors = new Set(stakeholders.map(({ sector }) => sector)).size;
  const placed = new Set(
    outcomes.flatMap(({ id }) => indicators.filter(({ outcomeId }) => outcomeId === id)),
  );
  const performance = indicators.filter((one) => !placed.has(one));
  return (
    <article>
      <p className="text-sm font-semibold text-accent">
        {initiative.place}
        {initiative.startedOn
          ? ` — ${t("since", { year: initiative.startedOn.slice(0, 4) })}`
          : null}
      </p>
      <h1 className="mt-2 max-w-3xl font-serif text-3xl font-semibold tracking-tight sm:text-4xl">
        {title}
      </h1>
      <p className="mt-4 max-w-prose text-lg text-soft">{initiative.summary}</p>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-sm text-soft">
        <KeyFigure
          value={String(outcomes.length)}
          label={t("outcomesCount", { count: outcomes.length })}
        />
        <KeyFigure
          value={String(indicators.length)}
          label={t("indicatorsCount", { count: indicators.length })}
        />
        <KeyFigure
          value={String(stakeholders.length)}
          label={t("organizationsCount", { count: stakeholders.length, sectors })}
        />
        <span>
          {t("releaseOf", {
            number: release.number,
            date: formatInstant(release.releasedAt, initiative.timeZone),
          })}{" "}
          · <TextLink href={`/i/${slug}/releases`}>{t("whatChanged")}</TextLink>
        </span>
      </p>
      {initiative.isIllustrative ? (
        <p className="mt-4 max-w-prose border-l-4 border-line-strong pl-3 text-sm text-soft">
          {t("demonstration")}
        </p>
      ) : null}
      {lead ? (
        <div className="mt-8">
          <LeadIndicator slug={slug} summary={lead} />
        </div>
      ) : null}
      {outcomes.length > 0 ? (
        <section id="outcomes" className="mt-14">
          <SectionHead title={t("outcomes")} lead={t("outcomesLead")} />
          {outcomes.map((outcome) => {
            const own = indicators.filter(({ outcomeId }) => outcomeId === outcome.id);
            return (
              // Wide, what is to be reached stands beside what shows it, so that one indicator fills its row.
              <section
                key={outcome.id}
                className="mt-8 border-t-2 border-ink pt-4 lg:grid lg:grid-cols-3 lg:gap-x-8"
              >
                <SectionHead
                  title={outcome.title}
                  lead={outcome.description}
                  aside={
                    own.length > 0 ? (
                      <StatusMark status={outcome.status} label={t(`status.${outcome.status}`)} />
                    ) : null
                  }
                />
                {own.length > 0 ? (
                  <div className="grid gap-4 sm:grid-cols-2 lg:col-span-2">
                    {own.map((summary) => (
                      <IndicatorCard key={summary.passport.code} slug={slug} summary={summary} />
                    ))}
                  </div>
                ) : (
                  <p className="text-sm text-soft lg:col-span-2">{t("notYetMeasured")}</p>
                )}
              </section>
            );
          })}
        </section>
      ) : null}
      {performance.length > 0 ? (
        <section className="mt-14">
          <SectionHead ruled title={t("performance")} lead={t("performanceLead")} />
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {performance.map((summary) => (
              <IndicatorCard key={summary.passport.code} slug={slug} summary={summary} />
            ))}
          </div>
        </section>
      ) : null}
      {retiredIndicators.length > 0 ? (
        <section className="mt-14">
          <SectionHead ruled title={t("retiredIndicators")} lead={t("retiredIndicatorsLead")} />
          <ul className="space-y-1.5 text-sm">
            {retiredIndicators.map(({ code, name, on }) => (
              <li key={code}>
                <TextLink href={`/i/${slug}/indicators/${code}`}>{name}</TextLink>
                <span className="text-soft"> · {t("retiredOn", { date: formatDate(on) })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {activities.length > 0 ? (
        <section id="activities" className="mt-14">
          <SectionHead ruled title={t("activities")} lead={t("activitiesLead")} />
          <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
            {activities.map((activity) => (
              <li key={activity.id} className="border-b border-line pb-4 text-sm">
                <p className="font-semibold">{activity.title}</p>
                <p className="text-soft">
                  {activity.lead}
                  {activity.place ? ` · ${activity.place}` : null}
                  {activity.isIllustrative ? ` · ${t("illustrative")}` : null}
                </p>
                {activity.description ? <p className="mt-1">{activity.description}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section id="organizations" className="mt-14">
        <SectionHead ruled title={t("organizations")} lead={t("organizationsLead")} />
        <ul className="columns-1 gap-8 text-sm sm:columns-2 lg:columns-3">
          {stakeholders.map(({ name, sector, kind, website }) => (
            <li key={name} className="mb-3 break-inside-avoid">
              {website ? (
                <TextLink href={website}>{name}</TextLink>
              ) : (
                <span className="font-medium">{name}</span>
              )}
              <span className="block text-soft">
                {t(`sectors.${sector}`)} · {t(`kinds.${kind}`)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {agenda ? (
        <section id="agenda" className="mt-14">
          <SectionHead
            ruled
            title={t("agenda")}
            lead={t("agendaLead", {
              number: agenda.number,
              consenting: agenda.consenting,
              asked: agenda.asked,
            })}
          />
          <div className="grid max-w-4xl gap-8 sm:grid-cols-2">
            <div>
              <h3 className="font-semibold">{t("problem")}</h3>
              <p className="mt-1 whitespace-pre-line">{agenda.problem}</p>
            </div>
            <div>
              <h3 className="font-semibold">{t("vision")}</h3>
              <p className="mt-1 whitespace-pre-line">{agenda.vision}</p>
            </div>
          </div>
        </section>
      ) : null}
      <section id="downloads" className="mt-14">
        <SectionHead ruled title={t("downloads")} />
        <ul className="space-y-1.5 text-sm">
          <li>
            <TextLink href={`/api/v1/initiatives/${slug}/observations.csv`} prefetch={false}>
              {t("downloadObservations")}
            </TextLink>
          </li>
          <li>
            <TextLink href={`/api/v1/initiatives/${slug}`} prefetch={false}>
              {t("downloadInitiative")}
            </TextLink>
          </li>
          <li>
            {t("cite", {
              name: initiative.name,
              number: release.number,
              year: release.releasedAt.slice(0, 4),
            })}
          </li>
        </ul>
      </section>
    </article>
  );
}
