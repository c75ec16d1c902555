import { getTranslations } from "next-intl/server";
import { formatDate, formatPeriod } from "@/i18n/format";
import { Notice } from "@/ui/notice";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";
import type { MailedReportView } from "../queries/mailed-report";
import { MailedReportForm } from "./mailed-report-form";
import { SentReports } from "./sent-reports";

type MailedReportArticleProps = {
  token: string;
  report: MailedReportView;
  outcome: string | undefined;
};

/** What came of the last press of a button; mistakes are said by the form itself. */
const outcomes = [
  ["saved", "success"],
  ["sent", "success"],
  ["questions", "warning"],
  ["differs", "warning"],
  ["empty", "warning"],
  ["refused", "warning"],
  ["unread", "error"],
  ["wait", "error"],
] as const;

/** All a named person sees behind a link: the form, or thanks and what was sent, or that the period is closed. */
export async function MailedReportArticle({ token, report, outcome }: MailedReportArticleProps) {
  const t = await getTranslations("link.report");
  const { rows, sent, returned, organization, initiative, askedBy, isOpen } = report;
  const period = formatPeriod(report.periodKey);
  if (!isOpen) return <PageHead title={t("closed")} lead={t("closedLead", { period, askedBy })} />;
  if (rows.length === 0) return <Thanks report={report} />;
  const questions = rows.filter(({ question }) => question !== null).length;
  const lead = report.dueOn
    ? t("leadDue", { organization, initiative, date: formatDate(report.dueOn) })
    : t("lead", { organization, initiative });
  const left = new Set(rows.map(({ indicatorId }) => indicatorId)).size;
  const until = formatDate(report.untilOn);
  const kind = outcomes.find(([name]) => name === outcome);
  const isSaid = kind !== undefined && !(outcome === "questions" && questions === 0);
  return (
    <div className="space-y-8">
      <PageHead title={t("heading", { period })} lead={lead} />
      {isSaid ? (
        <Notice kind={kind[1]} title={t(`outcomes.${kind[0]}`, { count: questions, left })} />
      ) : (
        <p className="max-w-prose text-sm">
          {t("hello", { person: report.personName, askedBy, date: until })}
        </p>
      )}
      {returned.map(({ name, note }) => (
        <Notice key={name} kind="warning" title={t("returned", { name })}>
          {note}
        </Notice>
      ))}
      <MailedReportForm token={token} report={report} />
      {sent.length > 0 ? (
        <section>
          <SectionHead title={t("sentAlready")} />
          <SentReports sent={sent} />
        </section>
      ) : null}
    </div>
  );
}

async function Thanks({ report }: { report: MailedReportView }) {
  const t = await getTranslations("link.report");
  const { sent, organization, initiative, askedBy, personName: person, untilOn } = report;
  const period = formatPeriod(report.periodKey);
  if (sent.length === 0) {
    const lead = t("nothingAskedLead", { organization, period, askedBy });
    return <PageHead title={t("nothingAsked")} lead={lead} />;
  }
  return (
    <div className="space-y-8">
      <PageHead title={t("thanks", { person })} lead={t("thanksLead", { organization, period })} />
      <section id="summary" tabIndex={-1} className="outline-none">
        <SectionHead title={t("next")} />
        <p className="max-w-prose text-sm">
          {t("nextText", { initiative, date: formatDate(untilOn) })}
        </p>
      </section>
      <section>
        <SectionHead title={t("whatWasSent")} />
        <SentReports sent={sent} />
      </section>
    </div>
  );
}
