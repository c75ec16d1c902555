import { getTranslations } from "next-intl/server";
import { progressStatuses } from "@/domain/measurement/progress/progress-question";
import { StatusMark } from "@/ui/status-mark";

/** How many core indicators have each status, best first: the board's first look. */
export async function StatusStrip({ statuses }: { statuses: readonly string[] }) {
  const t = await getTranslations("progress");
  const words = await getTranslations("publication.status");
  const counted = progressStatuses.flatMap((status) => {
    const count = statuses.filter((one) => one === status).length;
    return count === 0 ? [] : [{ status, count }];
  });
  if (counted.length === 0) return null;
  return (
    <ul aria-label={t("strip")} className="flex flex-wrap gap-x-8 gap-y-3">
      {counted.map(({ status, count }) => (
        <li key={status} className="border-l-2 border-line-strong pl-3">
          <span className="block font-serif text-2xl leading-none font-semibold tabular-nums">
            {count}
          </span>
          <StatusMark status={status} label={words(status)} />
        </li>
      ))}
    </ul>
  );
}
