import { getTranslations } from "next-intl/server";
import { Select } from "@/ui/form/select";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import type { ActivityFormView } from "../queries/activity-form";

const emptyLines = 2;
const strengths = ["weak", "moderate", "strong"] as const;

/** Claims of contribution (A2): which indicator, by which mechanism, how much. Lines without indicator are not meant. */
export async function ContributionFields({ form }: { form: ActivityFormView }) {
  const t = await getTranslations("activity");
  return [...form.contributions, ...Array<null>(emptyLines).fill(null)].map((one, index) => (
    <fieldset
      key={one?.indicatorId ?? `empty ${String(index)}`}
      className="max-w-prose space-y-3 border-l-2 border-line pl-4"
    >
      <legend className="sr-only">{t("contributionLine", { number: index + 1 })}</legend>
      <Select
        name={`contributions.${index}.indicatorId`}
        label={t("fields.indicatorId")}
        none={t("noLine")}
        choices={form.choices.indicators}
        defaultValue={one?.indicatorId}
      />
      <TextArea
        name={`contributions.${index}.mechanism`}
        label={t("fields.mechanism")}
        defaultValue={one?.mechanism}
        rows={2}
      />
      <div className="grid gap-3 sm:grid-cols-[11rem_1fr]">
        <Select
          name={`contributions.${index}.strength`}
          label={t("fields.strength")}
          choices={strengths.map((value) => ({ value, label: t(`strengths.${value}`) }))}
          defaultValue={one?.strength ?? "moderate"}
        />
        <TextInput
          name={`contributions.${index}.expectedSize`}
          label={t("fields.expectedSize")}
          placeholder={t("hints.expectedSize")}
          defaultValue={one?.expectedSize}
        />
      </div>
    </fieldset>
  ));
}
