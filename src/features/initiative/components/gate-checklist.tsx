import { getTranslations } from "next-intl/server";
import type { Condition } from "@/domain/kernel/gate";
import { getFormWords } from "@/i18n/form-words";
import { fixAddress } from "@/platform/http/fix-address";
import { Checklist } from "@/ui/checklist";

type GateChecklistProps = { slug: string; conditions: readonly Condition[] };

/** A gate as people see it: the very conditions by which the server judges, each missing one with the way to mend it. */
export async function GateChecklist({ slug, conditions }: GateChecklistProps) {
  const t = await getTranslations("conditions");
  return (
    <Checklist
      words={await getFormWords()}
      lines={conditions.map((condition) => ({
        text: t(`${condition.key}.${condition.met ? "met" : "missing"}`, condition.found),
        met: condition.met,
        ...(condition.met ? {} : { href: fixAddress(slug, condition) }),
      }))}
    />
  );
}
