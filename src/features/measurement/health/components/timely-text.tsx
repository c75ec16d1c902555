import { getTranslations } from "next-intl/server";
import { sharePercent } from "@/domain/measurement/data-health";
import type { ReportHealth } from "../queries/data-health";

/** How many reports came by their due day, and by how many days early or late in the middle. */
export async function TimelyText({ onTime, judged, medianDays }: ReportHealth["timely"]) {
  const t = await getTranslations("health");
  const share = sharePercent(onTime, judged);
  if (share === null || medianDays === null) return t("notJudged");
  const days = Math.abs(medianDays);
  return (
    <>
      {t("percentOnTime", { share })}
      <span className="block text-xs text-soft">
        {medianDays === 0 ? t("onTheDay") : t(medianDays < 0 ? "early" : "late", { days })}
      </span>
    </>
  );
}
