import { z } from "zod";
import { splitDifferences } from "@/domain/measurement/entry-findings";
import type { TypedRow } from "@/domain/measurement/entry-sheet";
import { isWritable, type ReportState } from "@/domain/measurement/report-state";
import { questionOf, type RowQuestion, type SheetRow } from "@/domain/measurement/sent-sheet";
import { NotFound, reportingQuery } from "@/platform/access/query";
import { dateIn } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { type EntryRow, getEntryGrid } from "../../queries/entry-grid";
import { KeptRow } from "../inputs";

/** A row as the named person may see it: without what members say of it among themselves. */
type AskedRow = Omit<EntryRow, "observationId" | "comments" | "lastComment">;

/** One row of the mailed form: what stands in its boxes, and what is to be said about it. */
export type MailedRow = AskedRow &
  SheetRow & {
    readonly group: string;
    readonly typed: TypedRow;
    readonly problem: { readonly path: string; readonly key: string } | null;
    readonly question: RowQuestion | null;
    readonly difference: { readonly entered: string; readonly split: string } | null;
  };

/** A report that was handed in, with its values as they were sent. */
export type SentReport = {
  readonly indicatorId: string;
  readonly name: string;
  readonly state: string;
  readonly rows: readonly (AskedRow & { readonly group: string })[];
};

/** What a named person sees behind the link: what is asked, what was handed in, and nothing else of the initiative. */
export type MailedReportView = {
  readonly personName: string;
  readonly initiative: string;
  readonly organization: string;
  readonly askedBy: string;
  readonly periodKey: string;
  readonly dueOn: string | null;
  readonly untilOn: string;
  /** Whether the period takes values of this stakeholder now (M6). */
  readonly isOpen: boolean;
  readonly stakeholderId: string;
  readonly rows: readonly MailedRow[];
  readonly sent: readonly SentReport[];
  readonly returned: readonly { readonly name: string; readonly note: string }[];
  /** The reports with something in them that can be handed in. */
  readonly readyReportIds: readonly string[];
};

type LinkRow = {
  personName: string;
  initiative: string;
  organization: string;
  askedBy: string;
  dueOn: string | null;
  expiresAt: Date;
  kept: unknown;
};

async function linkRow(initiativeId: string, reportingLinkId: string): Promise<LinkRow> {
  const [row] = await db().$queryRaw<LinkRow[]>`
    SELECT l.person_name AS "personName", i.name AS initiative, o.name AS organization, u.name AS "askedBy",
           p.due_on::text AS "dueOn", l.expires_at AS "expiresAt", l.kept
      FROM reporting_link l
      JOIN initiative i ON i.id = l.initiative_id
      JOIN reporting_period p ON p.initiative_id = l.initiative_id AND p.period_key = l.period_key
      JOIN stakeholder s ON s.initiative_id = l.initiative_id AND s.id = l.stakeholder_id
      JOIN organization o ON o.id = s.organization_id
      JOIN member m ON m.initiative_id = l.initiative_id AND m.id = l.made_by_member_id
      JOIN user_account u ON u.id = m.user_id
     WHERE l.initiative_id = ${initiativeId}::uuid AND l.id = ${reportingLinkId}::uuid`;
  if (!row) throw new Error("The link of a proven scope is gone.");
  return row;
}

function asAsked(row: EntryRow): AskedRow {
  const { observationId: _id, comments: _comments, lastComment: _last, ...asked } = row;
  return asked;
}

function storedOf(row: AskedRow): TypedRow {
  const { numerator, denominator, note, source } = row;
  const value = numerator === "" ? row.value : "";
  return { value, numerator, denominator, notAvailableReason: row.reason, note, source };
}

const isAnswered = ({ value, reason }: AskedRow) => value !== "" || reason !== "";

export const getMailedReport = reportingQuery(
  "entry_grid.read",
  async (scope, _filter: null): Promise<MailedReportView> => {
    const { actor, initiativeId, timeZone } = scope;
    // Only a link opens the mailed form; members have the entry grid.
    if (actor.kind !== "named_reporter") throw new NotFound();
    const [link, grid] = await Promise.all([
      linkRow(initiativeId, actor.reportingLinkId),
      getEntryGrid(scope, { periodKey: actor.periodKey }),
    ]);
    // The grid turns to another period where the one asked for takes nothing; a link never does.
    const isOpen = grid.periodKey === actor.periodKey;
    const all = isOpen ? grid.rows.map(asAsked) : [];
    const groupOf = ({ placeName, categoryName }: AskedRow) =>
      [placeName, categoryName].filter(Boolean).join(", ");
    const reports = isOpen ? grid.reports : [];
    const states = new Map(reports.map(({ indicatorId, state }) => [indicatorId, state]));
    const isOwn = ({ indicatorId }: AskedRow) =>
      isWritable((states.get(indicatorId) ?? "draft") as ReportState); // the column holds only these words
    const writable = all.filter(isOwn);
    const kept = z.array(KeptRow).safeParse(link.kept).data ?? [];
    const differences = splitDifferences(writable, writable.map(storedOf));
    const rows = writable.map((row, index): MailedRow => {
      const before = kept.find(
        (one) =>
          one.indicatorId === row.indicatorId &&
          one.placeCode === row.placeCode &&
          one.categoryKey === row.categoryKey,
      );
      const stored = storedOf(row);
      const sheet = { ...row, stored };
      const question = questionOf(sheet, stored);
      const difference = differences.get(index);
      return {
        ...sheet,
        ...{ group: groupOf(row), typed: before?.typed ?? stored },
        problem: before?.problem ?? null,
        question,
        difference: difference && stored.note.trim() === "" ? difference : null,
      };
    });
    const nameOf = new Map(all.map(({ indicatorId, name }) => [indicatorId, name]));
    const handedIn = reports.filter(({ state }) => !isWritable(state as ReportState)); // see above
    return {
      ...{
        personName: link.personName,
        initiative: link.initiative,
        organization: link.organization,
      },
      ...{ askedBy: link.askedBy, periodKey: actor.periodKey, dueOn: link.dueOn, isOpen },
      untilOn: dateIn(timeZone, new Date(link.expiresAt.getTime() - 1)),
      stakeholderId: actor.stakeholderId,
      rows,
      sent: handedIn.flatMap(({ indicatorId, state }) => {
        const own = all.filter((row) => row.indicatorId === indicatorId);
        const name = nameOf.get(indicatorId);
        if (name === undefined) return [];
        return [
          {
            ...{ indicatorId, name, state },
            rows: own.filter(isAnswered).map((row) => ({ ...row, group: groupOf(row) })),
          },
        ];
      }),
      returned: reports.flatMap(({ indicatorId, state, returnNote }) => {
        const name = nameOf.get(indicatorId);
        return state === "returned" && returnNote && name ? [{ name, note: returnNote }] : [];
      }),
      readyReportIds: reports
        .filter(({ indicatorId }) =>
          rows.some((row) => row.indicatorId === indicatorId && isAnswered(row)),
        )
        .map(({ id }) => id),
    };
  },
);
