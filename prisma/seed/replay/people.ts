import { appointBackbone } from "@/features/backbone/commands/appoint-backbone";
import { acceptInvitation } from "@/features/initiative/commands/accept-invitation";
import { activateStakeholder } from "@/features/initiative/commands/activate-stakeholder";
import { changeSettings } from "@/features/initiative/commands/change-settings";
import { createInitiative } from "@/features/initiative/commands/create-initiative";
import { inviteMember } from "@/features/initiative/commands/invite-member";
import { inviteStakeholder } from "@/features/initiative/commands/invite-stakeholder";
import { leaveInitiative } from "@/features/initiative/commands/leave-initiative";
import { removeMember } from "@/features/initiative/commands/remove-member";
import { db } from "@/platform/db/client";
import type { StakeholderSeed } from "../data/shape";
import type { Stage } from "./stage";

const password = "throughline-demo";

function backboneOf(stage: Stage): StakeholderSeed {
  const backbone = stage.seed.stakeholders.find(({ kind }) => kind === "backbone");
  if (!backbone) throw new Error(`${stage.seed.slug} has no backbone`);
  return backbone;
}

async function stakeholderRow(stage: Stage, code: string) {
  return db().stakeholder.findFirstOrThrow({
    where: { code, initiative: { slug: stage.seed.slug } },
    select: { id: true, version: true, state: true },
  });
}

async function joinMember(stage: Stage, inviter: string, email: string): Promise<void> {
  const person = stage.seed.people.find((one) => one.email === email);
  if (!person) throw new Error(`${email} is nobody`);
  const { token } = await stage.as(inviter, inviteMember, {
    ...{ stakeholderId: stage.id("stakeholder", person.stakeholder), email, role: person.role },
  });
  const { userId } = await stage.install(null, acceptInvitation, {
    ...{ token, name: person.name, password },
  });
  stage.users.set(email, userId);
}

/** The site administrator starts the initiative, hands it to its backbone lead and steps out. */
export async function create(stage: Stage, administratorId: string): Promise<void> {
  const { seed } = stage;
  const backbone = backboneOf(stage);
  const { initiativeId } = await stage.install(administratorId, createInitiative, {
    ...{ name: seed.name, slug: seed.slug, summary: seed.summary, problem: seed.problem },
    ...{ population: seed.population, place: seed.place, timeZone: seed.timeZone },
    ...{ organizationName: backbone.organization.name, sector: backbone.organization.sector },
    ...{ website: backbone.organization.website ?? "", code: backbone.code, isIllustrative: true },
  });
  stage.keep("initiative", seed.slug, initiativeId);
  const { id } = await stakeholderRow(stage, backbone.code);
  stage.keep("stakeholder", backbone.code, id);
  stage.users.set("administrator", administratorId);
  for (const person of seed.people.filter(({ stakeholder }) => stakeholder === backbone.code)) {
    await joinMember(stage, "administrator", person.email);
  }
  if (Object.keys(seed.settings).length > 0) {
    await stage.as(stage.lead, changeSettings, { settings: seed.settings });
  }
  const { id: memberId, version } = await db().member.findFirstOrThrow({
    where: { initiativeId, userId: administratorId },
  });
  await stage.as(stage.lead, removeMember, { memberId, version });
}

/** The backbone invites organizations. */
export async function invite(stage: Stage, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    const stakeholder = stage.seed.stakeholders.find((one) => one.code === code);
    if (!stakeholder || stakeholder.kind === "backbone") continue;
    const { organization, kind } = stakeholder;
    const { id } = await stage.as(stage.lead, inviteStakeholder, {
      ...{ organizationName: organization.name, sector: organization.sector, code, kind },
      website: organization.website ?? "",
    });
    stage.keep("stakeholder", code, id);
  }
}

/** Organizations join with their people. */
export async function join(stage: Stage, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    for (const person of stage.seed.people.filter(({ stakeholder }) => stakeholder === code)) {
      if (!stage.users.has(person.email)) await joinMember(stage, stage.lead, person.email);
    }
    const { id, version, state } = await stakeholderRow(stage, code);
    if (state === "invited") {
      await stage.as(stage.lead, activateStakeholder, { stakeholderId: id, version });
    }
  }
}

/** An organization leaves. */
export async function leave(stage: Stage, code: string): Promise<void> {
  const { id, version } = await stakeholderRow(stage, code);
  await stage.as(stage.lead, leaveInitiative, { stakeholderId: id, version });
}

/** The backbone is appointed. */
export async function appoint(stage: Stage): Promise<void> {
  const { backbone } = stage.seed;
  await stage.as(stage.lead, appointBackbone, {
    ...{ stakeholderId: stage.id("stakeholder", backbone.stakeholder), replaces: "" },
    ...{ separation: backbone.separation, explanation: backbone.explanation },
    staff: backbone.staff.map(({ name, position }) => ({ name, position })),
    fundingSources: backbone.fundingSources.map(({ name, stakeholder, sharePercent }) => ({
      ...{ name, sharePercent },
      stakeholderId: stakeholder ? stage.id("stakeholder", stakeholder) : "",
    })),
  });
}
