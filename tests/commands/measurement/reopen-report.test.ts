import { describeCommand, home } from "@tests/support/command";
import { expect } from "vitest";
import { reopenReport } from "@/features/measurement/commands/reopen-report";
import { db } from "@/platform/db/client";

describeCommand("M6: an approved report is opened for correction", reopenReport, {
  as: "staff",
  denied: "partner",
  input: async () => {
    const report = await db().report.findFirstOrThrow({
      where: { state: "approved", indicator: { initiative: { slug: home ?? "" } } },
    });
    return { reportId: report.id, reason: "Two schools were counted twice." };
  },
  afterwards: async (value) => {
    const { id } = value as { id: string }; // what the command answers
    const last = await db().reportStep.findFirstOrThrow({
      where: { reportId: id },
      orderBy: { takenAt: "desc" },
    });
    expect([last.step, last.note]).toEqual(["reopen", "Two schools were counted twice."]);
  },
  again: "conflict",
});
