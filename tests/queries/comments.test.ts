import { type CastMember, scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { describe, expect, it } from "vitest";
import { withdrawComment } from "@/features/measurement/comment/commands/withdraw-comment";
import { writeComment } from "@/features/measurement/comment/commands/write-comment";
import { listCommentThreads } from "@/features/measurement/comment/queries/comments";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

async function say(
  member: CastMember,
  about: "indicator" | "observation",
  subjectId: string,
  body: string,
) {
  const reply = await run(writeComment, await scopeOf(member), { about, subjectId, body });
  if (!reply.ok) throw new Error(`${member} may not say ${body}`);
  return reply.value.id;
}

describe("Comments", () => {
  givenDatabase("demonstrationName");

  it("on an indicator are read by every member, in the order they were written", async () => {
    const { id } = await demo.indicator("READ4");
    await say("partner", "indicator", id, "first");
    const taken = await say("funder", "indicator", id, "second");
    await say("lead", "indicator", id, "third");
    await run(withdrawComment, await scopeOf("lead"), { commentId: taken });
    const filter = { about: "indicator", subjectIds: [id] } as const;
    for (const member of ["lead", "partner", "observer"] as const) {
      const threads = await listCommentThreads(await scopeOf(member), filter);
      const [thread] = threads;
      expect(thread?.comments.map(({ body, can }) => [body, can.withdraw])).toEqual([
        ["first", member !== "observer"],
        [null, false],
        ["third", member === "lead"],
      ]);
      expect([threads.length, thread?.can]).toEqual([1, { write: true }]);
    }
    const [last] = await listCommentThreads(await scopeOf("lead"), { ...filter, most: 1 });
    expect([last?.earlier, last?.comments.map(({ body }) => body)]).toEqual([2, ["third"]]);
  });

  it("show the newest fifty beside their subject, and the whole discussion where it is asked for", async () => {
    const { id } = await demo.indicator("ABS");
    for (let turn = 1; turn <= 52; turn += 1) await say("partner", "indicator", id, `${turn}`);
    const bodiesOf = async (isWhole: boolean) => {
      const filter = { about: "indicator", subjectIds: [id], isWhole } as const;
      const [thread] = await listCommentThreads(await scopeOf("lead"), filter);
      return [thread?.earlier, thread?.comments.length, thread?.comments.at(0)?.body];
    };
    expect(await bodiesOf(false)).toEqual([2, 50, "3"]);
    expect(await bodiesOf(true)).toEqual([0, 52, "1"]);
  });

  it("on a value are read by the backbone and by who reported it, and nobody else is told that it exists", async () => {
    const { id: stakeholderId } = await demo.stakeholder("CPS");
    const [own, silent] = await db().observation.findMany({ where: { stakeholderId }, take: 2 });
    const subjectIds = [own?.id ?? "", silent?.id ?? ""];
    await say("staff", "observation", own?.id ?? "", "Is this the number of schools?");
    const read = async (member: CastMember) => {
      const threads = await listCommentThreads(await scopeOf(member), {
        ...{ about: "observation", subjectIds },
      });
      return new Map(threads.map(({ subjectId, comments }) => [subjectId, comments.length]));
    };
    const both = new Map([
      [subjectIds[0], 1],
      [subjectIds[1], 0],
    ]);
    expect(await read("lead")).toEqual(both);
    expect(await read("contributor")).toEqual(both);
    for (const member of ["chair", "funder", "observer", "foreign"] as const) {
      expect([member, await read(member)]).toEqual([member, new Map()]);
    }
  });
});
