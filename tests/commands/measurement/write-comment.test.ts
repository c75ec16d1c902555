import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { writeComment } from "@/features/measurement/comment/commands/write-comment";
import { db } from "@/platform/db/client";

const reportedBy = async (code: string) => {
  const { id: stakeholderId } = await demo.stakeholder(code);
  return db().observation.findFirstOrThrow({ where: { stakeholderId } });
};

let said = 0;

describeCommand("A value is commented by the backbone and by who reported it", writeComment, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const { id: subjectId } = await reportedBy("CPS");
    said += 1;
    return { about: "observation", subjectId, body: `The test moved to May (${said}).` };
  },
  again: "conflict",
});
