import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { describe, expect, it } from "vitest";
import { writeComment } from "@/features/measurement/comment/commands/write-comment";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const reportedBy = async (code: string) => {
  const { id: stakeholderId } = await demo.stakeholder(code);
  return db().observation.findFirstOrThrow({ where: { stakeholderId } });
};

describe("An indicator is discussed by everybody", () => {
  givenDatabase("demonstrationName");

  it("takes a comment of each member, and none without words", async () => {
    const { id: subjectId } = await demo.indicator("READ4");
    const everybody = ["lead", "staff", "chair", "partner", "funder", "observer"] as const;
    for (const member of everybody) {
      const input = { about: "indicator", subjectId, body: `I am the ${member}.` };
      expect(await run(writeComment, await scopeOf(member), input)).toMatchObject({ ok: true });
    }
    const empty = { about: "indicator", subjectId, body: "   " };
    expect(await run(writeComment, await scopeOf("chair"), empty)).toMatchObject({
      refusal: { kind: "invalid", problems: [{ path: "body", key: "required" }] },
    });
    expect(await db().comment.count({ where: { indicatorId: subjectId } })).toBe(everybody.length);
  });

  it("of two presses of one button keeps one comment", async () => {
    const { id: subjectId } = await demo.indicator("ABS");
    const input = { about: "indicator", subjectId, body: "Excused absences count too." };
    const scope = await scopeOf("chair");
    const replies = await Promise.all([1, 2, 3].map(() => run(writeComment, scope, input)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().comment.count({ where: { indicatorId: subjectId } })).toBe(1);
  });

  it("refuses a partner the values of another", async () => {
    const { id: subjectId } = await reportedBy("COV");
    const input = { about: "observation", subjectId, body: "Is this right?" };
    expect(await run(writeComment, await scopeOf("partner"), input)).toMatchObject({
      refusal: { kind: "forbidden" },
    });
    expect(await run(writeComment, await scopeOf("staff"), input)).toMatchObject({ ok: true });
  });
});
