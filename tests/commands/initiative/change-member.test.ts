import { cast, describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { changeMember } from "@/features/initiative/commands/change-member";

describeCommand("A member gets another role", changeMember, {
  as: "lead",
  denied: "staff",
  input: async () => {
    const { id, version } = await demo.member(cast.contributor);
    return { memberId: id, version, role: "observer" };
  },
  again: "conflict",
});
