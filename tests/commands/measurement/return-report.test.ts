import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { expect } from "vitest";
import { returnReport } from "@/features/measurement/commands/return-report";
import { db } from "@/platform/db/client";

const note = "Please check the total.";

describeCommand(
  "M6: a report is returned with a note, said of the value it is about too",
  returnReport,
  {
    as: "staff",
    denied: "partner",
    input: async () => {
      const { id } = await demo.report("submitted");
      const value = await db().observation.findFirstOrThrow({ where: { reportId: id } });
      return { reportId: id, note, observationIds: [value.id] };
    },
    afterwards: async (value) => {
      const { id } = value as { id: string }; // what the command answers
      const [said] = await db().comment.findMany({ where: { observation: { reportId: id } } });
      expect(said?.body).toBe(note);
      const last = await db().reportStep.findFirstOrThrow({
        where: { reportId: id },
        orderBy: { takenAt: "desc" },
      });
      expect([last.step, last.note]).toEqual(["return", note]);
    },
    again: "conflict",
  },
);
