import { describeCommand } from "@tests/support/command";
import { defineDimension } from "@/features/measurement/commands/define-dimension";

describeCommand("A dimension is defined", defineDimension, {
  as: "staff",
  denied: "partner",
  input: async () => {
    return { code: "sex", name: "Sex", categories: [{ code: "female", name: "Female" }] };
  },
});
