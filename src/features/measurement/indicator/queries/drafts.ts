import { query } from "@/platform/access/query";
import { dateIn, now } from "@/platform/clock";
import { db } from "@/platform/db/client";

/** The drafts that can be put to consent, and a deadline that is usual. */
export type DraftsView = {
  readonly drafts: readonly { readonly id: string; readonly name: string; readonly code: string }[];
  readonly deadlineOn: string;
};

const usualDays = 14;
const millisecondsOfDay = 86_400_000;

export const listDrafts = query(
  "indicator.propose",
  async ({ initiativeId, timeZone }, _filter: null): Promise<DraftsView> => ({
    drafts: await db().indicator.findMany({
      where: { initiativeId, state: "draft" },
      select: { id: true, name: true, code: true },
      orderBy: { code: "asc" },
    }),
    deadlineOn: dateIn(timeZone, new Date(now().getTime() + usualDays * millisecondsOfDay)),
  }),
);
