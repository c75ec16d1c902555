import { z } from "zod";
import { formatPeriod } from "@/i18n/format";
import { letterTranslations } from "@/i18n/letter-words";
import { now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { environment } from "@/platform/env";
import { job } from "@/platform/jobs";
import { type Correspondent, type LetterPart, sendLetter } from "@/platform/mail";
import { mailedToken } from "@/platform/secret-token";

const ReturnMailing = z.object({
  ...{ initiativeId: z.uuid(), id: z.uuid() },
  version: z.number().int().positive(),
});

/** A report that came back, with who handed it in and who sends it back. */
async function returnedReport(initiativeId: string, id: string, version: number) {
  const person = { select: { state: true, user: { select: { name: true, email: true } } } };
  const report = await db().report.findUnique({
    where: { initiativeId_id: { initiativeId, id }, version, state: "returned" },
    select: {
      ...{ id: true, periodKey: true, returnNote: true, decidedByMemberId: true, version: true },
      submittedByMemberId: true,
      ...{ submittedBy: person, decidedBy: person },
      submittedByLink: {
        select: {
          ...{ id: true, personName: true, email: true, expiresAt: true, revokedAt: true },
        },
      },
      indicator: { select: { name: true } },
      stakeholder: { select: { organization: { select: { name: true } } } },
      reportingPeriod: { select: { initiative: { select: { name: true, slug: true } } } },
    },
  });
  return report?.decidedBy && report.returnNote ? report : null;
}

type ReturnedReport = NonNullable<Awaited<ReturnType<typeof returnedReport>>>;

/** To whom a report goes back, and by which address they open it; null where there is nobody to tell. */
function wayBack(report: ReturnedReport): { to: Correspondent; href: string | null } | null {
  const { submittedBy, submittedByLink: link, periodKey } = report;
  const base = environment().APP_URL;
  if (link) {
    // A revoked link was taken from its person on purpose: no letter goes there any more.
    if (link.revokedAt) return null;
    const isAlive = link.expiresAt > now();
    const href = `${base}/report/${mailedToken("reporting-link", link.id)}`;
    return { to: { name: link.personName, address: link.email }, href: isAlive ? href : null };
  }
  const isSelf = report.submittedByMemberId === report.decidedByMemberId;
  if (submittedBy?.state !== "active" || isSelf) return null;
  const { slug } = report.reportingPeriod.initiative;
  const { name, email } = submittedBy.user;
  const period = encodeURIComponent(periodKey);
  return {
    to: { name, address: email },
    href: `${base}/w/${slug}/measurement/report?period=${period}`,
  };
}

function letterParts(
  report: ReturnedReport,
  name: string,
  href: string | null,
): readonly LetterPart[] {
  const t = letterTranslations("mail");
  const person = report.decidedBy?.user.name ?? "";
  const says = {
    ...{ person, organization: report.stakeholder.organization.name },
    ...{ indicator: report.indicator.name, period: formatPeriod(report.periodKey) },
  };
  return [
    { text: t("greeting", { name }) },
    { text: t("returned.says", says) },
    { quote: report.returnNote ?? "" },
    ...(href
      ? [{ label: t("returned.open"), href }, { text: t("returned.again") }]
      : [{ text: t("returned.linkEnded", { person }) }]),
    { text: t("askReply", { person }) },
  ];
}

/** M6: tells whoever handed in a report that it came back, with the note and the way to it. What was handed in again meanwhile is not mailed. */
export const mailReturnedReport = job(
  "mail_returned_report",
  ReturnMailing,
  async ({ initiativeId, id, version }) => {
    const report = await returnedReport(initiativeId, id, version);
    const back = report && wayBack(report);
    if (!back || !report.decidedBy) return;
    const t = letterTranslations("mail");
    const { user } = report.decidedBy;
    await sendLetter({
      id: `returned-report.${id}.${version}`,
      to: back.to,
      replyTo: { name: user.name, address: user.email },
      subject: t("returned.subject", {
        initiative: report.reportingPeriod.initiative.name,
        ...{ indicator: report.indicator.name, period: formatPeriod(report.periodKey) },
      }),
      parts: letterParts(report, back.to.name, back.href),
    });
  },
);
