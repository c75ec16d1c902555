import type { z } from "zod";
import {
  type DefinitionChangeFacts,
  type GovernedPassport,
  governedFields,
} from "@/domain/measurement/definition-change";
import type { InitiativeScope } from "@/platform/access/scope";
import { found, refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { oneIndicator } from "../facts";
import { proposalFacts } from "../indicator/facts";
import type { ProposeDefinitionChangeInput } from "./inputs";

type Exact = { toFixed(): string };

/** The governed parts of a stored or typed passport as exact texts. */
export function governedOf(passport: Readonly<Record<string, unknown>>): GovernedPassport {
  const said = (value: unknown) => {
    if (value === null || value === undefined || value === "") return null;
    const isExact = typeof value === "object" && "toFixed" in value;
    return isExact ? (value as Exact).toFixed() : String(value); // a stored number is a Decimal
  };
  const parts = governedFields.map((field) => [field, said(passport[field])] as const);
  return Object.fromEntries(parts) as GovernedPassport; // every governed field stands in the list
}

/** The columns that a made change writes; what is not said is null, or empty where the passport has a text. */
export function governedColumns(after: GovernedPassport) {
  const texts = { definition: after.definition ?? "", unit: after.unit ?? "" };
  return {
    ...{ ...texts, method: after.method ?? "" },
    ...{ numeratorLabel: after.numeratorLabel, denominatorLabel: after.denominatorLabel },
    ...{ bandLow: after.bandLow, bandHigh: after.bandHigh },
    ...{ baselinePeriodKey: after.baselinePeriodKey, baselineValue: after.baselineValue },
    yearStartMonth: Number(after.yearStartMonth ?? 1),
  };
}

async function firstReportedStart(tx: Transaction, initiativeId: string, indicatorId: string) {
  const [first] = await tx.$queryRaw<{ startOn: string | null }[]>`
    SELECT min(p.start_on)::text AS "startOn" FROM report r
      JOIN reporting_period p ON p.initiative_id = r.initiative_id AND p.period_key = r.period_key
     WHERE r.initiative_id = ${initiativeId}::uuid AND r.indicator_id = ${indicatorId}::uuid`;
  return first?.startOn ?? null;
}

/** The indicator, locked, and all that W12 judges of a change to it. */
export async function changeFacts(
  tx: Transaction,
  scope: InitiativeScope,
  input: z.output<typeof ProposeDefinitionChangeInput>,
) {
  const { initiativeId } = scope;
  const indicator = await oneIndicator(tx, scope, input);
  if (indicator.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
  const before = governedOf(indicator);
  const typed = Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  );
  const after = governedOf({ ...before, ...typed });
  const proposal = await proposalFacts(tx, scope, { indicatorIds: [indicator.id] });
  const whole = found(proposal.indicators[0]);
  const breakPeriodKey = input.breakPeriod.key;
  const isBrokenThere = await tx.seriesBreak.count({
    where: { initiativeId, indicatorId: indicator.id, periodKey: breakPeriodKey },
  });
  const judged: DefinitionChangeFacts = {
    ...{ indicatorId: indicator.id, code: indicator.code, before, after },
    isAgreed: indicator.state === "agreed",
    otherOpenChanges: await tx.definitionChange.count({
      where: { initiativeId, indicatorId: indicator.id, state: "proposed" },
    }),
    passport: {
      ...whole,
      ...{ definition: after.definition ?? "", unit: after.unit ?? "", direction: after.direction },
      ...{ baselineValue: after.baselineValue, baselinePeriodKey: after.baselinePeriodKey },
    },
    breakStartsOn: input.breakPeriod.startOn,
    firstReportedStartsOn: await firstReportedStart(tx, initiativeId, indicator.id),
  };
  const { quorum } = proposal.settings;
  return { ...judged, quorum, isBrokenThere: isBrokenThere > 0 };
}

/** One change, locked with its indicator, and whether its newest round has passed or is open. */
export async function oneDefinitionChange(
  tx: Transaction,
  scope: InitiativeScope,
  input: { definitionChangeId: string },
) {
  const { initiativeId } = scope;
  const where = { initiativeId_id: { initiativeId, id: input.definitionChangeId } };
  const { indicatorId } = found(
    await tx.definitionChange.findUnique({ where, select: { indicatorId: true } }),
  );
  const indicator = await oneIndicator(tx, scope, { indicatorId });
  const change = found(
    await tx.definitionChange.findUnique({
      where,
      include: { consentRounds: { orderBy: { openedAt: "desc" }, take: 1 } },
    }),
  );
  const [round] = change.consentRounds;
  return {
    ...{ change, indicator },
    roundPassed: round?.state === "passed",
    isRoundOpen: round?.state === "open",
  };
}
