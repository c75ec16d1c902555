import { installationCommand, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { creator, findOrCreateOrganization } from "../facts";
import { CreateInitiativeInput } from "../inputs";

/**
 * Starts an initiative: its frame, its whole place, the backbone organization as first stakeholder,
 * and the person who creates it as that organization's backbone lead.
 */
export const createInitiative = installationCommand({
  permission: "initiative.create",
  input: CreateInitiativeInput,
  facts: creator,
  gate: ungated,
  async apply({ tx, facts, input, now }) {
    const taken = await tx.initiative.findUnique({
      where: { slug: input.slug },
      select: { id: true },
    });
    if (taken) refuse({ kind: "invalid", problems: [{ path: "slug", key: "slug_taken" }] });
    const initiativeId = newId();
    const stakeholderId = newId();
    const { name, slug, summary, problem, population, place, timeZone, isIllustrative } = input;
    const startedOn = input.startedOn === null ? null : new Date(input.startedOn);
    const after = await tx.initiative.create({
      data: {
        ...{ id: initiativeId, name, slug, summary, problem, population, place },
        ...{ timeZone, startedOn, isIllustrative, createdAt: now },
      },
    });
    const organizationId = await findOrCreateOrganization(tx, input);
    await tx.place.create({ data: { initiativeId, code: "", name: place } });
    await tx.stakeholder.create({
      data: {
        ...{ initiativeId, id: stakeholderId, organizationId, code: input.code },
        ...{ kind: "backbone", state: "active", invitedAt: now, activeAt: now },
      },
    });
    await tx.member.create({
      data: {
        ...{ initiativeId, userId: facts.userId, stakeholderId },
        ...{ role: "backbone_lead", joinedAt: now },
      },
    });
    return {
      value: { initiativeId, slug },
      subjectId: initiativeId,
      initiativeId,
      before: null,
      after,
    };
  },
});
