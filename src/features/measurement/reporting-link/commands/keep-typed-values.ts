import { reportingCommand, ungated } from "@/platform/command/command";
import { ownReportingLink } from "../facts";
import { KeepTypedValuesInput } from "../inputs";

/** M6: keeps what a named person typed and the server could not take, until it is mended; without a script there is no other place for it. */
export const keepTypedValues = reportingCommand({
  permission: "typed_values.keep",
  input: KeepTypedValuesInput,
  facts: ownReportingLink,
  subject: ({ stakeholderId, periodKeys }) => ({ stakeholderId, periodKeys }),
  gate: ungated,
  async apply({ tx, scope, facts: { link }, input, now }) {
    const { initiativeId } = scope;
    await tx.reportingLink.update({
      where: { initiativeId_id: { initiativeId, id: link.id } },
      data: { kept: input.rows, usedAt: now },
    });
    // The texts themselves are no report yet: audit says how many there are.
    const after = { kept: input.rows.length };
    return { value: after, subjectId: link.id, before: null, after };
  },
});
