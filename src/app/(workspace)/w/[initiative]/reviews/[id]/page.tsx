import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GateChecklist } from "@/features/initiative/components/gate-checklist";
import { closeReviewCycleAction } from "@/features/learning/review/actions";
import { CycleIndicators } from "@/features/learning/review/components/cycle-indicators";
import { getReviewCycle } from "@/features/learning/review/queries/review-cycle";
import { getFormWords } from "@/i18n/form-words";
import { formatDate, formatMonths } from "@/i18n/format";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cycle"))("title") };
}

type Props = { params: Promise<{ initiative: string; id: string }> };

export default async function ReviewCyclePage({ params }: Props) {
  const { initiative, id } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const cycle = await orNotFound(getReviewCycle(scope, { reviewCycleId: id }));
  const t = await getTranslations("cycle");
  const frame = await getTranslations("frame");
  return (
    <div className="space-y-10">
      <PageHead
        title={t("cycleTitle", { months: formatMonths(cycle.startOn, cycle.endOn) })}
        lead={cycle.closedAt ? t("closedOn", { date: formatDate(cycle.closedAt) }) : t("cycleLead")}
        breadcrumbs={[{ label: t("title"), href: `/w/${initiative}/reviews` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
        meta={
          <>
            <Badge kind={cycle.state === "open" ? "success" : "plain"}>
              {t(`cycleStates.${cycle.state}`)}
            </Badge>
            <span>
              {cycle.previousClosedAt
                ? t("comparedWith", { date: formatDate(cycle.previousClosedAt) })
                : t("comparedWithNone")}
            </span>
          </>
        }
      />
      {cycle.conditions.length > 0 ? (
        <Card as="section">
          <SectionHead title={t("beforeClosing")} />
          <GateChecklist slug={initiative} conditions={cycle.conditions} />
          {cycle.can.close ? (
            <Form
              action={closeReviewCycleAction}
              words={await getFormWords()}
              hidden={{ initiative, reviewCycleId: cycle.id }}
              label={t("closeCycle")}
              className="mt-5"
            >
              <p className="text-sm text-soft">{t("closeHint")}</p>
              <SubmitButton>{t("closeCycle")}</SubmitButton>
            </Form>
          ) : null}
        </Card>
      ) : null}
      <section>
        <SectionHead title={t("coreIndicators")} />
        <CycleIndicators slug={initiative} indicators={cycle.indicators} />
      </section>
    </div>
  );
}
