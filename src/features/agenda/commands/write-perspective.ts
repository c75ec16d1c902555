import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { ownPerspective } from "../facts";
import { WritePerspectiveInput } from "../inputs";

/** Writes what the person's own stakeholder says of the problem; given once, it stays given and may be edited. */
export const writePerspective = command({
  permission: "perspective.write",
  input: WritePerspectiveInput,
  facts: ownPerspective,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const before = facts.perspective;
    if ((before?.version ?? 0) !== input.version) {
      refuse({ kind: "conflict", key: "changed_meanwhile" });
    }
    const { intent, version: _seen, ...words } = input;
    const givenAt = before?.givenAt ?? (intent === "give" ? now : null);
    // Who speaks after all needs no waiver any more; the audit record keeps that there was one.
    const waiver = givenAt ? { waivedAt: null, waivedReason: null } : {};
    const data = { ...words, ...waiver, givenAt, updatedAt: now };
    const { initiativeId } = scope;
    const after = before
      ? await tx.perspective.update({
          where: { initiativeId_id: { initiativeId, id: before.id } },
          data: { ...data, version: { increment: 1 } },
        })
      : await tx.perspective.create({
          data: { initiativeId, id: newId(), stakeholderId: facts.stakeholderId, ...data },
        });
    const value = { id: after.id, version: after.version, isGiven: after.givenAt !== null };
    return { value, subjectId: after.id, before, after };
  },
});
