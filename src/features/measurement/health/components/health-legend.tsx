import { getTranslations } from "next-intl/server";
import { HealthCell } from "./health-cell";

const kinds = ["whole", "waiting", "open", "returned", "overdue"] as const;

/** What the signs of the heat table mean, the best first. */
export async function HealthLegend() {
  const t = await getTranslations("health");
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
      {kinds.map((kind) => (
        <li key={kind} className="flex items-center gap-2">
          <HealthCell kind={kind} />
          {t(`kinds.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
