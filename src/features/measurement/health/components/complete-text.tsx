import { getTranslations } from "next-intl/server";
import { sharePercent } from "@/domain/measurement/data-health";
import type { ReportHealth } from "../queries/data-health";

/** How many of the reports that had to be there are there: "86 %, 6 of 7". */
export async function CompleteText({ reported, expected }: ReportHealth["complete"]) {
  const t = await getTranslations("health");
  const share = sharePercent(reported, expected);
  if (share === null) return "–";
  return (
    <>
      {t("percent", { share })}
      <span className="block text-xs text-soft">
        {t("countOf", { part: reported, whole: expected })}
      </span>
    </>
  );
}
