import { z } from "zod";
import { formatDate, formatPeriod } from "@/i18n/format";
import { letterTranslations } from "@/i18n/letter-words";
import { now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { environment } from "@/platform/env";
import { job } from "@/platform/jobs";
import { type LetterPart, sendLetter } from "@/platform/mail";
import { mailedToken } from "@/platform/secret-token";

const LinkMailing = z.object({
  ...{ initiativeId: z.uuid(), id: z.uuid() },
  mailing: z.number().int().positive(),
});

/** What the letter with the link says of: all of it public to the person who is asked. */
async function linkToMail(initiativeId: string, id: string) {
  const link = await db().reportingLink.findUnique({
    where: { initiativeId_id: { initiativeId, id } },
    select: {
      ...{ personName: true, email: true, periodKey: true, expiresAt: true, revokedAt: true },
      ...{ mailings: true, mailedAt: true, mailRefusedAt: true, stakeholderId: true },
      madeBy: { select: { user: { select: { name: true, email: true } } } },
      reportingPeriod: {
        select: {
          ...{ dueOn: true, kind: true },
          initiative: { select: { name: true, timeZone: true } },
        },
      },
      stakeholder: { select: { organization: { select: { name: true } } } },
    },
  });
  if (!link) return null;
  const indicators = await db().indicator.findMany({
    where: {
      ...{ initiativeId, state: "agreed", frequency: link.reportingPeriod.kind },
      reporters: { some: { stakeholderId: link.stakeholderId, endedAt: null } },
    },
    select: { name: true },
    orderBy: [{ isCore: "desc" }, { code: "asc" }],
  });
  return { ...link, indicators: indicators.map(({ name }) => name) };
}

type LinkToMail = NonNullable<Awaited<ReturnType<typeof linkToMail>>>;

function letterParts(link: LinkToMail, id: string): readonly LetterPart[] {
  const t = letterTranslations("mail");
  const { name: initiative, timeZone } = link.reportingPeriod.initiative;
  const { dueOn } = link.reportingPeriod;
  const period = formatPeriod(link.periodKey);
  const person = link.madeBy.user.name;
  const organization = link.stakeholder.organization.name;
  // The last moment of the day it works until, so that the day is named and not the next.
  const lastMoment = new Date(link.expiresAt.getTime() - 1);
  const names = link.indicators.join("; ");
  return [
    { text: t("greeting", { name: link.personName }) },
    { text: t("link.asks", { person, organization, period, initiative }) },
    {
      text: [
        t("link.indicators", { count: link.indicators.length, names }),
        dueOn ? t("link.due", { date: formatDate(dueOn) }) : "",
      ]
        .join(" ")
        .trim(),
    },
    {
      label: t("link.open"),
      href: `${environment().APP_URL}/report/${mailedToken("reporting-link", id)}`,
    },
    { text: t("link.howItWorks") },
    { text: t("link.personal", { date: formatDate(lastMoment, timeZone) }) },
    { text: t("askReply", { person }) },
  ];
}

/**
 * Mails a reporting link, once for each time it was asked: a job that comes again finds that the
 * letter went out. What was revoked or has expired meanwhile is not mailed at all.
 */
export const mailReportingLink = job(
  "mail_reporting_link",
  LinkMailing,
  async ({ initiativeId, id, mailing }) => {
    const link = await linkToMail(initiativeId, id);
    if (!link || link.revokedAt || link.expiresAt <= now()) return;
    if (link.mailings !== mailing || link.mailedAt || link.mailRefusedAt) return;
    const t = letterTranslations("mail");
    const { user } = link.madeBy;
    const answer = await sendLetter({
      id: `reporting-link.${id}.${mailing}`,
      to: { name: link.personName, address: link.email },
      replyTo: { name: user.name, address: user.email },
      subject: t("link.subject", {
        initiative: link.reportingPeriod.initiative.name,
        period: formatPeriod(link.periodKey),
      }),
      parts: letterParts(link, id),
    });
    // No change that somebody asked for, only what became of the letter: so no command and no audit.
    await db().reportingLink.updateMany({
      where: { initiativeId, id, mailings: mailing },
      data: answer === "sent" ? { mailedAt: now() } : { mailRefusedAt: now() },
    });
  },
);
