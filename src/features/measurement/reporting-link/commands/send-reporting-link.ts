import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { enqueue } from "@/platform/jobs";
import { isMailSetUp } from "@/platform/mail";
import { mailedToken, secretTokenHash } from "@/platform/secret-token";
import { oneReportingLink } from "../facts";
import { SendReportingLinkInput } from "../inputs";

/** M6: mails the same link again, or shows it again where no mail is set up. */
export const sendReportingLink = command({
  permission: "reporting_link.send",
  input: SendReportingLinkInput,
  facts: oneReportingLink,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, now }) {
    if (facts.revokedAt !== null || facts.expiresAt <= now) {
      refuse({ kind: "conflict", key: "link_ended" });
    }
    const { initiativeId } = scope;
    const { id, personName, email } = facts;
    const token = mailedToken("reporting-link", id);
    const isMailed = isMailSetUp();
    const mailing = facts.mailings + 1;
    const after = await tx.reportingLink.update({
      where: { initiativeId_id: { initiativeId, id } },
      data: {
        // Where the installation's secret was changed, the old mail no longer opens; this one does.
        tokenHash: secretTokenHash(token),
        ...(isMailed ? { mailings: mailing, mailedAt: null, mailRefusedAt: null } : {}),
      },
      omit: { kept: true },
    });
    if (isMailed) await enqueue(tx, "mail_reporting_link", { initiativeId, id, mailing });
    const value = { id, token, personName, email, isMailed };
    return { value, subjectId: id, before: facts, after };
  },
});
