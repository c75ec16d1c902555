import { type Actor, rolesOf } from "./actor";
import type { Role } from "./role";

/**
 * Who may do one thing: `any` roles may do it to every subject of their initiative, `own` roles
 * only where the subject belongs to the stakeholder they act for.
 */
export type Grant = { readonly any?: readonly Role[]; readonly own?: readonly Role[] };

const backbone = ["backbone_lead", "backbone_staff"] as const;
const partners = ["partner_lead", "partner_contributor"] as const;
const everyMember = [
  ...backbone,
  "working_group_chair",
  ...partners,
  "funder",
  "observer",
] as const satisfies readonly Role[];
const contributors = [...backbone, "working_group_chair", ...partners, "funder"] as const;
const speakers = ["backbone_lead", "partner_lead", "funder"] as const;

/**
 * The one table of permission (domain.md section 3, architecture.md "Permission"). What does not
 * stand here is forbidden. A name is `noun.verb`; the audit record uses the same names.
 * docs/permissions.md is printed from it, and a generated test walks it cell by cell.
 */
export const policy = {
  "installation.set_up": { any: ["public"] },
  "session.start": { any: ["public"] },
  "password.change": { any: ["person"] },
  "session.revoke": { any: ["person"] },
  "personal_token.create": { any: ["person"] },
  "personal_token.revoke": { any: ["person"] },
  "personal_token.read": { any: ["person"] },
  "invitation.accept": { any: ["public"] },

  "initiative.create": { any: ["site_administrator"] },
  "initiative.list": { any: ["person"] },
  "initiative.read": { any: everyMember },
  "initiative.change": { any: ["backbone_lead"] },
  "settings.change": { any: ["backbone_lead"] },
  "stakeholder.read": { any: everyMember },
  "stakeholder.invite": { any: backbone },
  "stakeholder.activate": { any: backbone },
  "stakeholder.leave": { any: ["backbone_lead"], own: ["partner_lead", "funder"] },
  "member.read": { any: everyMember },
  "member.invite": { any: backbone, own: ["partner_lead"] },
  "member.change": { any: ["backbone_lead"] },
  "member.remove": { any: ["backbone_lead"], own: ["partner_lead"] },
  "invitation.withdraw": { any: backbone, own: ["partner_lead"] },

  "backbone.read": { any: everyMember },
  "backbone.appoint": { any: ["backbone_lead"] },

  "perspective.read": { any: everyMember },
  "perspective.write": { own: contributors },
  "perspective.waive": { any: backbone },
  "agenda.read": { any: everyMember },
  "agenda.edit": { any: backbone },
  "outcome.add": { any: backbone },
  "outcome.edit": { any: backbone },
  "outcome.move": { any: backbone },
  "outcome.remove": { any: backbone },
  "strategy.add": { any: backbone },
  "strategy.edit": { any: backbone },
  "strategy.move": { any: backbone },
  "strategy.remove": { any: backbone },
  "agenda.respond": { any: backbone },
  "agenda.consult": { any: backbone },
  "consultation.answer": { own: contributors },
  "agenda.adopt": { any: ["backbone_lead"] },
  "agenda.amend": { any: backbone },
  "consent_round.read": { any: everyMember },
  "consent_round.open": { any: backbone },
  "agenda_round.open": { any: backbone },
  "independence_round.open": { any: ["backbone_lead"] },
  "consent_round.close": { any: backbone },
  "consent_round.withdraw": { any: ["backbone_lead"] },
  "consent_round.reopen": { any: ["backbone_lead"] },
  "position.give": { own: speakers },
  "objection.integrate": { any: backbone },
  "integration.confirm": { own: speakers },

  "indicator.read": { any: everyMember },
  "indicator.draft": { any: [...backbone, "partner_lead"] },
  "template.draft": { any: [...backbone, "partner_lead"] },
  "indicator.edit": { any: [...backbone, "partner_lead"] },
  "indicator.propose": { any: backbone },
  "indicator.agree": { any: backbone },
  "indicator.withdraw": { any: backbone },
  "indicator.retire": { any: ["backbone_lead"] },
  "indicator.rate": { any: backbone },
  "indicator.promote": { any: ["backbone_lead"] },
  "indicator.demote": { any: ["backbone_lead"] },
  "indicator.correct": { any: backbone },
  "definition_change.propose": { any: backbone },
  "definition_change.make": { any: backbone },
  "definition_change.withdraw": { any: ["backbone_lead"] },
  "dimension.define": { any: backbone },
  "place.define": { any: backbone },
  "reporter.assign": { any: backbone },
  "reporter.end": { any: backbone },
  "reporting_period.read": { any: everyMember },
  "reporting_period.open": { any: backbone },
  "reporting_period.lock": { any: backbone },
  "reporting_exception.grant": { any: backbone },
  "reporting_exception.withdraw": { any: backbone },
  "observation.read": { any: everyMember },
  "observation_history.read": { any: backbone, own: everyMember },
  "entry_grid.read": { any: everyMember, own: ["named_reporter"] },
  "observation.record": { any: backbone, own: [...partners, "named_reporter"] },
  "import_file.upload": { any: backbone, own: partners },
  "import_file.read": { any: backbone, own: partners },
  "import_file.reuse": { any: backbone, own: partners },
  "import_reading.finish": { any: backbone, own: partners },
  "observation.import": { any: backbone, own: partners },
  "imported_observation.write": { any: backbone, own: partners },
  "imported_observation.withdraw": { any: backbone, own: partners },
  "import_run.read": { any: backbone, own: partners },
  "import_run.undo": { any: backbone, own: partners },
  "import_run.discard": { any: backbone, own: partners },
  "import_run.fail": { any: backbone, own: partners },
  "report.submit": { any: backbone, own: [...partners, "named_reporter"] },
  "typed_values.keep": { own: ["named_reporter"] },
  "reporting_link.read": { any: backbone, own: ["partner_lead"] },
  "reporting_link.make": { any: backbone, own: ["partner_lead"] },
  "reporting_link.send": { any: backbone, own: ["partner_lead"] },
  "reporting_link.revoke": { any: backbone, own: ["partner_lead"] },
  "report.check": { any: backbone },
  "report.approve": { any: backbone },
  "report.return": { any: backbone },
  "report.reopen": { any: backbone },
  "data_health.read": { any: everyMember },
  "comment.read": { any: backbone, own: everyMember },
  "comment.write": { any: backbone, own: everyMember },
  "comment.withdraw": { any: backbone, own: everyMember },
  "status.state": { any: ["backbone_lead"] },
  "gap.define": { any: backbone },
  "gap.end": { any: backbone },
  "annotation.write": { any: [...backbone, "working_group_chair"], own: contributors },
  "annotation.withdraw": { any: backbone, own: contributors },
  "forecast.state": { any: [...backbone, "working_group_chair"], own: contributors },
  "forecast.withdraw": { any: [...backbone, "working_group_chair"], own: contributors },

  "activity.read": { any: everyMember },
  "activity.draft": { own: contributors },
  "activity.edit": { own: contributors },
  "duplicate.answer": { own: contributors },
  "activity.commit": { own: ["partner_lead", "backbone_lead"] },
  "activity.complete": { own: ["partner_lead", "backbone_lead"] },
  "activity.withdraw": { own: ["partner_lead", "backbone_lead"] },

  "curve_story.read": { any: everyMember },
  "curve_story.write": { any: [...backbone, "working_group_chair"], own: contributors },
  "curve_story.keep": { any: [...backbone, "working_group_chair"], own: contributors },
  "review_cycle.read": { any: everyMember },
  "review_cycle.open": { any: backbone },
  "review_cycle.close": { any: backbone },
  "review.record": { any: [...backbone, "working_group_chair"], own: ["partner_lead"] },
  "course_correction.decide": { any: [...backbone, "working_group_chair"], own: ["partner_lead"] },
  "course_correction.complete": { any: backbone, own: contributors },
  "course_correction.drop": { any: backbone, own: ["working_group_chair", "partner_lead"] },
  "progress.read": { any: everyMember },

  "desk.read": { any: everyMember },
  "checklist.read": { any: everyMember },
  "throughline.read": { any: everyMember },
  "history.read": { any: backbone },
  "phase.advance": { any: ["backbone_lead"] },

  "release.read": { any: everyMember },
  "release.preview": { any: backbone },
  "release.publish": { any: ["backbone_lead"] },
  "headline.edit": { any: backbone },
} as const satisfies Record<string, Grant>;

/** The name of something that can be permitted. */
export type Permission = keyof typeof policy;

/** What a permission is asked about: whose it is, where it belongs to a stakeholder, and for which periods. */
export type Subject = {
  readonly stakeholderId?: string | null;
  readonly periodKeys?: readonly string[];
};

/** Whether a subject is the actor's own: of its stakeholder, and for a named reporter of its period and no other. */
function isOwn(actor: Actor, { stakeholderId, periodKeys = [] }: Subject): boolean {
  if (actor.kind !== "member" && actor.kind !== "named_reporter") return false;
  if (stakeholderId !== actor.stakeholderId) return false;
  if (actor.kind === "member") return true;
  return periodKeys.length > 0 && periodKeys.every((key) => key === actor.periodKey);
}

/**
 * Whether the policy lets `actor` do `permission` to `subject`. The only reader of the table.
 * An `own` grant needs a subject that names the actor's own stakeholder, and by a link also the
 * link's own period; default is no.
 */
export function may(actor: Actor, permission: Permission, subject: Subject = {}): boolean {
  const grant: Grant = policy[permission];
  const has = (granted: readonly Role[] | undefined) =>
    granted !== undefined && rolesOf(actor).some((role) => granted.includes(role));
  if (has(grant.any)) return true;
  return has(grant.own) && isOwn(actor, subject);
}

/**
 * Whether the actor might do `permission` to some subject: what a menu asks before there is a
 * subject, and what a command asks before it loads its facts.
 */
export function mayEver(actor: Actor, permission: Permission): boolean {
  if (actor.kind === "member") {
    return may(actor, permission, { stakeholderId: actor.stakeholderId });
  }
  if (actor.kind !== "named_reporter") return may(actor, permission);
  const { stakeholderId, periodKey } = actor;
  return may(actor, permission, { stakeholderId, periodKeys: [periodKey] });
}
