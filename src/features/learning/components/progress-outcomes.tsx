import { getTranslations } from "next-intl/server";
import { SectionHead } from "@/ui/section-head";
import { StatusMark } from "@/ui/status-mark";
import type { ProgressView } from "../queries/progress";
import { ProgressLine } from "./progress-line";

/** The outcomes of the agenda, each with its status (M15) and its core indicators. */
export async function ProgressOutcomes({
  slug,
  outcomes,
  others,
}: { slug: string } & Pick<ProgressView, "outcomes" | "others">) {
  const t = await getTranslations("progress");
  const statuses = await getTranslations("publication.status");
  return (
    <>
      {outcomes.map(({ id, title, status, score, indicators }) => (
        <section key={id}>
          <SectionHead
            ruled
            title={title}
            aside={
              <span className="flex flex-wrap items-baseline gap-x-3">
                {score === null ? null : (
                  <span className="text-sm text-soft tabular-nums">
                    {t("score", { score: score.toFixed(1) })}
                  </span>
                )}
                <StatusMark status={status} label={statuses(status)} size="large" />
              </span>
            }
          />
          {indicators.length === 0 ? (
            <p className="text-sm text-soft">{t("notMeasured")}</p>
          ) : (
            <ul className="divide-y divide-line">
              {indicators.map((line) => (
                <ProgressLine key={line.id} slug={slug} line={line} />
              ))}
            </ul>
          )}
        </section>
      ))}
      {others.length > 0 ? (
        <section>
          <SectionHead ruled title={t("others")} />
          <ul className="divide-y divide-line">
            {others.map((line) => (
              <ProgressLine key={line.id} slug={slug} line={line} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
