import { describeCommand } from "@tests/support/command";
import { definePlaces } from "@/features/measurement/commands/define-places";

describeCommand("Places are named", definePlaces, {
  as: "staff",
  denied: "partner",
  input: async () => {
    return { places: [{ code: "DAYTON", name: "Dayton" }] };
  },
});
