import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { writePerspective } from "@/features/agenda/commands/write-perspective";

describeCommand("A stakeholder says how it sees the problem", writePerspective, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const { version } = await demo.perspective("CPS");
    return { intent: "give", version, problem: "Too few seats." };
  },
  again: "conflict",
});
