import { z } from "zod";
import { formatDate } from "@/i18n/format";
import { letterTranslations } from "@/i18n/letter-words";
import { now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { environment } from "@/platform/env";
import { job } from "@/platform/jobs";
import { sendLetter } from "@/platform/mail";
import { mailedToken } from "@/platform/secret-token";

const InvitationMailing = z.object({
  ...{ initiativeId: z.uuid(), id: z.uuid(), invitedBy: z.uuid() },
});

/** Mails an invitation that is still open. The letter names who invites, and an answer goes to that person. */
export const mailInvitation = job(
  "mail_invitation",
  InvitationMailing,
  async ({ initiativeId, id, invitedBy }) => {
    const invitation = await db().invitation.findUnique({
      where: { initiativeId_id: { initiativeId, id } },
      select: {
        ...{ email: true, role: true, expiresAt: true, acceptedAt: true, withdrawnAt: true },
        initiative: { select: { name: true, timeZone: true } },
        stakeholder: { select: { organization: { select: { name: true } } } },
      },
    });
    if (!invitation || invitation.acceptedAt || invitation.withdrawnAt) return;
    if (invitation.expiresAt <= now()) return;
    const { user } = await db().member.findUniqueOrThrow({
      where: { initiativeId_id: { initiativeId, id: invitedBy } },
      select: { user: { select: { name: true, email: true } } },
    });
    const t = letterTranslations("mail");
    const roles = letterTranslations("access.roles");
    const initiative = invitation.initiative.name;
    const person = user.name;
    const organization = invitation.stakeholder.organization.name;
    const role = roles(invitation.role);
    const date = formatDate(invitation.expiresAt, invitation.initiative.timeZone);
    await sendLetter({
      id: `invitation.${id}`,
      to: { name: "", address: invitation.email },
      replyTo: { name: person, address: user.email },
      subject: t("invitation.subject", { initiative }),
      parts: [
        { text: t("greetingAll") },
        { text: t("invitation.says", { person, initiative, organization, role }) },
        {
          label: t("invitation.open"),
          href: `${environment().APP_URL}/invitations/${mailedToken("invitation", id)}`,
        },
        { text: t("invitation.personal", { date }) },
        { text: t("askReply", { person }) },
      ],
    });
  },
);
