import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatDate, formatPeriod } from "@/i18n/format";
import { ButtonLink } from "@/ui/button-link";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import type { OwnDeskView } from "../queries/own-desk";

/** Everything the reader owes, by due date, each with the one thing to press. */
export async function OwnDuties({ slug, desk }: { slug: string; desk: OwnDeskView }) {
  const t = await getTranslations("learning");
  const home = `/w/${slug}`;
  const duties: { key: string; node: ReactNode }[] = [
    ...(desk.can.record ? desk.reports : []).map((report) => ({
      key: report.periodKey,
      node: (
        <Card as="li" key={report.periodKey}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 className="font-semibold">
              {t("report", { period: formatPeriod(report.periodKey) })}
            </h2>
            {report.dueOn ? (
              <p
                className={
                  report.isLate ? "text-sm font-semibold text-danger" : "text-sm text-soft"
                }
              >
                {t(report.isLate ? "late" : "due", { date: formatDate(report.dueOn) })}
              </p>
            ) : null}
          </div>
          <p className="mt-1 text-sm text-soft">
            {report.indicators.map(({ name }) => name).join(", ")}
          </p>
          {report.returned.map(({ name, note }) => (
            <Notice key={name} kind="warning" title={t("returned", { name })} className="mt-3">
              {note}
            </Notice>
          ))}
          <div className="mt-4">
            <ButtonLink
              href={`${home}/measurement/report?period=${encodeURIComponent(report.periodKey)}`}
            >
              {t("reportNow", { count: report.indicators.length })}
            </ButtonLink>
          </div>
        </Card>
      ),
    })),
    ...(desk.can.givePosition ? desk.positions : []).map((round) => ({
      key: round.id,
      node: (
        <Card
          as="li"
          key={round.id}
          className="flex flex-wrap items-baseline justify-between gap-4"
        >
          <div>
            <h2 className="font-semibold">{round.title}</h2>
            <p className="text-sm text-soft">
              {t("closes", {
                date: formatDate(round.deadlineOn),
                given: round.given,
                asked: round.asked,
              })}
            </p>
          </div>
          <TextLink href={`${home}/consent-rounds/${round.id}`}>{t("readAndAnswer")}</TextLink>
        </Card>
      ),
    })),
    ...desk.corrections.map((correction) => ({
      key: correction.id,
      node: (
        <Card
          as="li"
          key={correction.id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1"
        >
          <div className="min-w-0 max-w-prose">
            <h2 className="font-semibold">{t("correction", { decision: correction.decision })}</h2>
            <p className="text-sm text-soft">
              {t("correctionOf", { indicator: correction.indicator })}{" "}
              <span className={correction.isOverdue ? "font-semibold text-danger" : undefined}>
                {t(correction.isOverdue ? "late" : "due", { date: formatDate(correction.dueOn) })}
              </span>
            </p>
          </div>
          <TextLink
            href={`${home}/measurement/indicators/${correction.indicatorId}/turn-the-curve#corrections`}
          >
            {t("sayDone")}
          </TextLink>
        </Card>
      ),
    })),
    ...(desk.perspective === "missing" && desk.can.writePerspective
      ? [
          {
            key: "perspective",
            node: (
              <Card
                as="li"
                key="perspective"
                className="flex flex-wrap items-baseline justify-between gap-4"
              >
                <div>
                  <h2 className="font-semibold">{t("perspective")}</h2>
                  <p className="text-sm text-soft">{t("perspectiveHint")}</p>
                </div>
                <TextLink href={`${home}/agenda/perspectives/own`}>{t("write")}</TextLink>
              </Card>
            ),
          },
        ]
      : []),
    ...(desk.consultation
      ? [
          {
            key: "consultation",
            node: (
              <Card
                as="li"
                key="consultation"
                className="flex flex-wrap items-baseline justify-between gap-4"
              >
                <h2 className="font-semibold">
                  {t("consultation", { number: desk.consultation.number })}
                </h2>
                <TextLink href={`${home}/agenda`}>{t("readAndAnswer")}</TextLink>
              </Card>
            ),
          },
        ]
      : []),
  ];
  if (duties.length === 0) {
    return (
      <EmptyState title={t("nothing")}>
        {desk.nextDue
          ? t("nothingUntil", {
              period: formatPeriod(desk.nextDue.periodKey),
              date: formatDate(desk.nextDue.endOn),
            })
          : t("nothingHint")}
      </EmptyState>
    );
  }
  return <ul className="space-y-4">{duties.map(({ node }) => node)}</ul>;
}
