import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/ui/empty-state";
import { KeyFigure } from "@/ui/key-figure";
import { StatusMark } from "@/ui/status-mark";
import type { ExploreEntry } from "../queries/explore";

/** Every initiative that has published something, with where its outcomes stand. */
export async function ExploreList({ initiatives }: { initiatives: readonly ExploreEntry[] }) {
  const t = await getTranslations("publication");
  if (initiatives.length === 0) {
    return <EmptyState title={t("nothingPublished")}>{t("nothingPublishedHint")}</EmptyState>;
  }
  return (
    <ul className="space-y-6">
      {initiatives.map((initiative) => {
        const statuses = [...new Set(initiative.outcomes.map(({ status }) => status))];
        return (
          <li key={initiative.slug} className="border-t-2 border-ink pt-4">
            <p className="text-sm font-semibold text-accent">{initiative.place}</p>
            <h2 className="mt-1 font-serif text-2xl font-semibold">
              <Link href={`/i/${initiative.slug}`} className="hover:underline">
                {initiative.name}
              </Link>
            </h2>
            {initiative.writtenHeadline ? (
              <p className="mt-1 max-w-prose font-serif text-lg">{initiative.writtenHeadline}</p>
            ) : null}
            <p className="mt-2 max-w-prose text-soft">{initiative.summary}</p>
            <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm text-soft">
              <KeyFigure
                value={String(initiative.counts.outcomes)}
                label={t("outcomesCount", { count: initiative.counts.outcomes })}
              />
              <KeyFigure
                value={String(initiative.counts.indicators)}
                label={t("indicatorsCount", { count: initiative.counts.indicators })}
              />
              <KeyFigure
                value={String(initiative.counts.organizations)}
                label={t("organizationsCount", {
                  count: initiative.counts.organizations,
                  sectors: initiative.counts.sectors,
                })}
              />
            </p>
            <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
              {statuses.map((status) => (
                <li key={status} className="flex items-center gap-1.5 text-sm">
                  <span className="tabular-nums text-soft">
                    {initiative.outcomes.filter((outcome) => outcome.status === status).length}
                  </span>
                  <StatusMark status={status} label={t(`status.${status}`)} />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
