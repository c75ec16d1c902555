import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProgressAttention } from "@/features/learning/components/progress-attention";
import { ProgressOutcomes } from "@/features/learning/components/progress-outcomes";
import { StatusStrip } from "@/features/learning/components/status-strip";
import { getProgress } from "@/features/learning/queries/progress";
import { formatDate } from "@/i18n/format";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { ButtonLink } from "@/ui/button-link";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("progress");
  return { title: t("title") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function ProgressPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const progress = await orNotFound(getProgress(scope, null));
  const t = await getTranslations("progress");
  const { headline, since, openCycle, outcomes, others } = progress;
  const lines = [...outcomes.flatMap(({ indicators }) => indicators), ...others];
  const moved = (way: string) => lines.filter(({ movement }) => movement?.status === way).length;
  const fresh = lines.filter(({ movement }) => movement && movement.value !== "same").length;
  const stale = lines.filter(({ staleness }) => staleness !== null).length;
  return (
    <div className="space-y-10">
      <PageHead
        title={t(`headlines.${headline.key}`, headline.values)}
        lead={
          <>
            {since
              ? t(`deck.${since.kind}`, {
                  ...{ date: formatDate(since.on), fresh },
                  ...{ better: moved("better"), worse: moved("worse") },
                })
              : null}{" "}
            {t("deckStale", { count: stale })}
          </>
        }
        action={
          openCycle ? (
            <ButtonLink href={`/w/${initiative}/reviews/${openCycle.id}`}>
              {t("toCycle")}
            </ButtonLink>
          ) : undefined
        }
      />
      <StatusStrip statuses={lines.map(({ status }) => status)} />
      <ProgressAttention slug={initiative} progress={progress} lines={lines} />
      <ProgressOutcomes slug={initiative} outcomes={outcomes} others={others} />
    </div>
  );
}
