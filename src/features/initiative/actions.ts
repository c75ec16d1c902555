"use server";

import { startSession } from "@/platform/access/session";
import { formAction } from "@/platform/http/form-action";
import { networkOf } from "@/platform/http/network";
import { countUse } from "@/platform/rate-limit";
import { acceptInvitation } from "./commands/accept-invitation";
import { activateStakeholder } from "./commands/activate-stakeholder";
import { changeInitiative } from "./commands/change-initiative";
import { changeMember } from "./commands/change-member";
import { changeSettings } from "./commands/change-settings";
import { createInitiative } from "./commands/create-initiative";
import { inviteMember } from "./commands/invite-member";
import { inviteStakeholder } from "./commands/invite-stakeholder";
import { leaveInitiative } from "./commands/leave-initiative";
import { removeMember } from "./commands/remove-member";
import { withdrawInvitation } from "./commands/withdraw-invitation";

export const createInitiativeAction = formAction(createInitiative, {
  goTo: ({ slug }) => `/w/${slug}`,
});

export const changeInitiativeAction = formAction(changeInitiative);

export const inviteStakeholderAction = formAction(inviteStakeholder, {
  done: "stakeholder_invited",
});

export const activateStakeholderAction = formAction(activateStakeholder);

export const leaveInitiativeAction = formAction(leaveInitiative);

export const inviteMemberAction = formAction(inviteMember, { done: "member_invited" });

export const withdrawInvitationAction = formAction(withdrawInvitation, {
  done: "invitation_withdrawn",
});

export const acceptInvitationAction = formAction(acceptInvitation, {
  before: (_input, headers) => countUse("invitation-network", networkOf(headers)),
  after: startSession,
  goTo: ({ slug }) => `/w/${slug}`,
});

export const changeMemberAction = formAction(changeMember);

export const removeMemberAction = formAction(removeMember);

export const changeSettingsAction = formAction(changeSettings);
