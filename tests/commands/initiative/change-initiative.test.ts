import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { changeInitiative } from "@/features/initiative/commands/change-initiative";

describeCommand("The frame of an initiative is changed", changeInitiative, {
  as: "lead",
  denied: "staff",
  input: async () => {
    const { version, name, summary, problem, population, place } = await demo.initiative();
    return {
      version,
      name,
      summary,
      problem,
      population,
      place,
      timeZone: "UTC",
      progressMethod: "linear",
    };
  },
  again: "conflict",
});
