import { describeCommand } from "@tests/support/command";
import { editHeadline } from "@/features/publication/commands/edit-headline";

describeCommand("The headline is written by people", editHeadline, {
  as: "staff",
  denied: "partner",
  input: async () => {
    return { headline: "Children read better" };
  },
});
