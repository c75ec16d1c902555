import { cast, describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { removeMember } from "@/features/initiative/commands/remove-member";

describeCommand("A membership ends, and the record stays", removeMember, {
  as: "lead",
  denied: "staff",
  input: async () => {
    const { id, version } = await demo.member(cast.contributor);
    return { memberId: id, version };
  },
  again: "not_found",
});
