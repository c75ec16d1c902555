import { getTranslations } from "next-intl/server";
import { GateChecklist } from "@/features/initiative/components/gate-checklist";
import { Card } from "@/ui/card";
import { ProgressBar } from "@/ui/progress-bar";
import type { ChecklistView } from "../queries/checklist";

const inkOf: Readonly<Record<string, string>> = {
  backbone: "text-backbone",
  agenda: "text-agenda",
  measurement: "text-measurement",
  activities: "text-activities",
  learning: "text-accent",
};

/** The elements side by side: what is met, what is missing, and where to mend it. */
export async function ElementColumns({ slug, columns }: { slug: string } & ChecklistView) {
  const t = await getTranslations("learning");
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3 2xl:grid-cols-5">
      {columns.map(({ element, conditions }) => {
        const met = conditions.filter((condition) => condition.met).length;
        return (
          <Card key={element} as="section" className="p-4">
            <h2 className="flex items-baseline justify-between gap-2 font-semibold">
              {t(`elements.${element}`)}
              <span className="text-sm font-normal text-soft">
                {t("metOf", { met, all: conditions.length })}
              </span>
            </h2>
            <div className={`mt-2 mb-4 ${inkOf[element] ?? ""}`}>
              <ProgressBar
                value={met}
                maximum={conditions.length}
                label={t("metOf", { met, all: conditions.length })}
              />
            </div>
            <GateChecklist slug={slug} conditions={conditions} />
          </Card>
        );
      })}
    </div>
  );
}
