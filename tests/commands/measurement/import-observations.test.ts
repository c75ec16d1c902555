import { describeCommand } from "@tests/support/command";
import { importObservations } from "@/features/measurement/import/commands/import-observations";

describeCommand("A tidy file is imported", importObservations, {
  as: "partner",
  denied: "observer",
  input: async () => {
    return {
      fileName: "report.csv",
      mode: "good_rows",
      content: new TextEncoder().encode(
        "indicator,period,reporter,place,value\nREAD4,2015/16,CPS,CIN,73\n",
      ),
    };
  },
});
