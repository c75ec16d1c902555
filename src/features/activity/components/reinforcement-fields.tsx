import { getTranslations } from "next-intl/server";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import type { ActivityFormView } from "../queries/activity-form";

const emptyLines = 2;
const kinds = ["enables", "feeds", "amplifies", "follows"] as const;

/** What the activity does for others (A1). Lines without activity are not meant. */
export async function ReinforcementFields({ form }: { form: ActivityFormView }) {
  const t = await getTranslations("activity");
  return [...form.reinforcements, ...Array<null>(emptyLines).fill(null)].map((one, index) => (
    <fieldset
      key={one ? `${one.activityId} ${one.kind}` : `empty ${String(index)}`}
      className="max-w-prose space-y-3 border-l-2 border-line pl-4"
    >
      <legend className="sr-only">{t("reinforcementLine", { number: index + 1 })}</legend>
      <div className="grid gap-3 sm:grid-cols-[9rem_1fr]">
        <Select
          name={`reinforcements.${index}.kind`}
          label={t("fields.kind")}
          choices={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          defaultValue={one?.kind}
        />
        <Select
          name={`reinforcements.${index}.activityId`}
          label={t("fields.activityId")}
          none={t("noLine")}
          choices={form.choices.activities}
          defaultValue={one?.activityId}
        />
      </div>
      <TextInput
        name={`reinforcements.${index}.explanation`}
        label={t("fields.explanation")}
        defaultValue={one?.explanation}
      />
    </fieldset>
  ));
}
