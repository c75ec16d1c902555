import { may } from "@/domain/access/policy";
import {
  type ChangedField,
  changeNeedsConsent,
  type GovernedPassport,
} from "@/domain/measurement/definition-change";
import { foundOr404, query } from "@/platform/access/query";
import { dateIn, now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import type { DefinitionChangeState } from "@/platform/db/generated/enums";

/** One governed part before and after. */
export type ChangedPart = {
  readonly field: ChangedField;
  readonly before: string | null;
  readonly after: string | null;
};

/** A change of what was agreed, with what differs and where its round stands. */
export type DefinitionChangeView = {
  readonly id: string;
  readonly state: DefinitionChangeState;
  readonly reason: string;
  readonly breakPeriodKey: string;
  readonly proposedAt: Date;
  readonly madeAt: Date | null;
  readonly parts: readonly ChangedPart[];
  readonly round: { readonly id: string; readonly title: string; readonly state: string } | null;
  readonly can: { readonly make: boolean; readonly withdraw: boolean };
};

const shown = {
  ...{ id: true, state: true, reason: true, breakPeriodKey: true, before: true, after: true },
  ...{ proposedAt: true, madeAt: true },
  consentRounds: {
    select: { id: true, title: true, state: true },
    orderBy: { openedAt: "desc" },
    take: 1,
  },
} as const;

function partsOf(change: { before: unknown; after: unknown }): readonly ChangedPart[] {
  // propose-definition-change alone writes these, as exact texts by governed field.
  const before = change.before as GovernedPassport; // see above
  const after = change.after as GovernedPassport; // see above
  return changeNeedsConsent(before, after).map((field) => ({
    ...{ field, before: before[field] ?? null, after: after[field] ?? null },
  }));
}

/** The changes of an indicator's definition, the newest first. */
export const listDefinitionChanges = query(
  "indicator.read",
  async (
    { initiativeId, actor },
    { indicatorId }: { indicatorId: string },
  ): Promise<readonly DefinitionChangeView[]> => {
    const rows = await db().definitionChange.findMany({
      where: { initiativeId, indicatorId },
      select: shown,
      orderBy: { proposedAt: "desc" },
    });
    return rows.map((row) => {
      const { consentRounds, before: _before, after: _after, ...change } = row;
      const round = consentRounds[0] ?? null;
      const isOpen = round?.state === "open";
      const isUndecided = change.state === "proposed" || change.state === "not_adopted";
      return {
        ...{ ...change, round, parts: partsOf(row) },
        can: {
          make:
            change.state === "proposed" &&
            round?.state === "passed" &&
            may(actor, "definition_change.make"),
          withdraw: isUndecided && !isOpen && may(actor, "definition_change.withdraw"),
        },
      };
    });
  },
);

/** What a consent round about a change asks: the indicator, what differs, from when on, and why. */
export type ChangeOfRound = Pick<DefinitionChangeView, "reason" | "breakPeriodKey" | "parts"> & {
  readonly indicator: { readonly id: string; readonly code: string; readonly name: string };
};

export const findChangeOfRound = query(
  "consent_round.read",
  async (
    { initiativeId },
    { consentRoundId }: { consentRoundId: string },
  ): Promise<ChangeOfRound | null> => {
    const row = await db().definitionChange.findFirst({
      where: { initiativeId, consentRounds: { some: { id: consentRoundId } } },
      select: { ...shown, indicator: { select: { id: true, code: true, name: true } } },
    });
    if (!row) return null;
    const { reason, breakPeriodKey, indicator } = row;
    return { reason, breakPeriodKey, indicator, parts: partsOf(row) };
  },
);

/** What the form of a change begins with: the agreed passport, and the periods that have begun. */
export type ChangeFormView = {
  readonly indicator: {
    readonly id: string;
    readonly version: number;
    readonly code: string;
    readonly name: string;
  };
  readonly deadlineOn: string;
  readonly isChangeOpen: boolean;
};

const usualDays = 14;
const millisecondsOfDay = 86_400_000;

export const getChangeForm = query(
  "definition_change.propose",
  async (
    { initiativeId, timeZone },
    { indicatorId }: { indicatorId: string },
  ): Promise<ChangeFormView> => {
    const { changes, ...indicator } = foundOr404(
      await db().indicator.findUnique({
        where: { initiativeId_id: { initiativeId, id: indicatorId }, state: "agreed" },
        select: {
          ...{ id: true, version: true, code: true, name: true },
          changes: { where: { state: "proposed" }, select: { id: true } },
        },
      }),
    );
    return {
      indicator,
      isChangeOpen: changes.length > 0,
      deadlineOn: dateIn(timeZone, new Date(now().getTime() + usualDays * millisecondsOfDay)),
    };
  },
);
