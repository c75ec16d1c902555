import { CircleAlert, Clock, Hourglass, TrendingDown } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatDate, formatPeriod } from "@/i18n/format";
import { SectionHead } from "@/ui/section-head";
import { StatusMark } from "@/ui/status-mark";
import { TextLink } from "@/ui/text-link";
import type { ProgressLine, ProgressView } from "../queries/progress";

type Item = { readonly key: string; readonly icon: ReactNode; readonly text: ReactNode };

const ink = "mt-0.5 size-4.5 shrink-0";

type StaleGroup = {
  readonly key: string;
  readonly staleness: NonNullable<ProgressLine["staleness"]>;
  readonly period: string | null;
  readonly members: ProgressLine[];
};

/** What is too old for one and the same reason stands in one line. */
function staleGroups(lines: readonly ProgressLine[]): readonly StaleGroup[] {
  const groups = new Map<string, StaleGroup>();
  for (const line of lines) {
    const { staleness, overduePeriodKey: period } = line;
    if (staleness === null) continue;
    const key = `${staleness} ${period ?? ""}`;
    const group = groups.get(key);
    if (group) group.members.push(line);
    else groups.set(key, { key, staleness, period, members: [line] });
  }
  return [...groups.values()];
}

/** What a director must do something about, the most urgent first; each line leads to the place where it is done. */
export async function ProgressAttention({
  slug,
  progress,
  lines,
}: {
  slug: string;
  progress: ProgressView;
  lines: readonly ProgressLine[];
}) {
  const t = await getTranslations("progress");
  const statuses = await getTranslations("publication.status");
  const curve = (id: string) => `/w/${slug}/measurement/indicators/${id}/turn-the-curve`;
  const items: Item[] = [
    ...lines
      .filter((one) => one.isUnanswered)
      .map((one) => ({
        key: `open ${one.id}`,
        icon: <CircleAlert aria-hidden className={`${ink} text-danger`} />,
        text: (
          <>
            <TextLink href={curve(one.id)}>{one.name}</TextLink>{" "}
            <StatusMark status={one.status} label={statuses(one.status)} />{" "}
            <span className="text-soft">{t("nobodyDecided")}</span>
          </>
        ),
      })),
    ...progress.overdue.map(({ id, indicatorId, decision, dueOn, owner }) => ({
      key: `overdue ${id}`,
      icon: <Clock aria-hidden className={`${ink} text-danger`} />,
      text: (
        <>
          <TextLink href={`${curve(indicatorId)}#corrections`}>{decision}</TextLink>{" "}
          <span className="text-soft">
            {t("correctionOverdue", { date: formatDate(dueOn), owner: owner ?? t("former") })}
          </span>
        </>
      ),
    })),
    ...lines
      .filter(({ movement, before }) => movement?.status === "worse" && before !== null)
      .map((one) => ({
        key: `worse ${one.id}`,
        icon: <TrendingDown aria-hidden className={`${ink} text-moving-away`} />,
        text: (
          <>
            <TextLink href={curve(one.id)}>{one.name}</TextLink>{" "}
            <span className="text-soft">
              {t("gotWorse", {
                before: statuses(one.before?.status ?? "not_assessable"),
                after: statuses(one.status),
              })}
            </span>
          </>
        ),
      })),
    ...staleGroups(lines).map(({ key, staleness, period, members }) => ({
      key,
      icon: <Hourglass aria-hidden className={`${ink} text-warning`} />,
      text: (
        <>
          {members.map((one) => (
            <TextLink key={one.id} href={`/w/${slug}/measurement/indicators/${one.id}`}>
              {one.name}
            </TextLink>
          ))}{" "}
          <span className="text-soft">
            {t(`stale.${staleness}`, {
              count: members.length,
              period: period === null ? "" : formatPeriod(period),
            })}
          </span>
        </>
      ),
    })),
  ];
  return (
    <section>
      <SectionHead
        title={t("attention")}
        aside={<span className="text-sm text-soft tabular-nums">{items.length}</span>}
      />
      {items.length === 0 ? <p className="text-sm text-soft">{t("nothingToDo")}</p> : null}
      <ul className="divide-y divide-line border-y border-line text-sm empty:hidden">
        {items.map(({ key, icon, text }) => (
          <li key={key} className="flex gap-3 py-2.5">
            {icon}
            <span className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-0.5">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
