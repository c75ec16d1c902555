import { getTranslations } from "next-intl/server";
import type { ManualStatus } from "@/domain/measurement/manual-status";
import type { ProgressAssessment } from "@/domain/measurement/progress/progress-question";
import { formatDate, formatPeriod } from "@/i18n/format";
import { Disclosure } from "@/ui/disclosure";
import { StatusMark } from "@/ui/status-mark";
import { DataTable } from "@/ui/table/data-table";
import type { ReadingView } from "../queries/reading";
import { StatusFigures } from "./status-figures";

type StatusSectionProps = {
  reading: Pick<ReadingView, "health" | "methods">;
  indicator: {
    readonly unit: string;
    readonly decimals: number;
    readonly assessment: ProgressAssessment;
    readonly manualStatus: ManualStatus | null;
  };
};

/** Why the indicator has the status it has, what other methods would say, and how whole its numbers are. */
export async function StatusSection({ reading, indicator }: StatusSectionProps) {
  const t = await getTranslations("reading");
  const publication = await getTranslations("publication");
  const { assessment, manualStatus, unit, decimals } = indicator;
  const { health, methods } = reading;
  const { score, figures } = assessment;
  return (
    <section className="space-y-5">
      <StatusFigures
        unit={unit}
        decimals={decimals}
        status={
          manualStatus
            ? {
                ...{ status: manualStatus.status, score: null, method: assessment.method },
                ...{ methodVersion: assessment.methodVersion, reason: manualStatus.reason },
                ...{ isManual: true, figures: { statedOn: manualStatus.statedOn } },
              }
            : {
                ...assessment,
                ...{ score: score === null ? null : String(score), figures, isManual: false },
              }
        }
      />
      <Disclosure summary={t("otherMethods")}>
        <p className="mb-2 max-w-prose text-soft">{t("otherMethodsLead")}</p>
        <DataTable
          caption={t("otherMethods")}
          rows={methods}
          rowKey={({ method }) => method}
          columns={[
            {
              ...{ key: "method", label: t("method"), isRowHead: true },
              cell: ({ method, isInForce }) => (
                <>
                  {publication(`methods.${method}`)}
                  {isInForce ? <span className="text-soft"> ({t("inForce")})</span> : null}
                </>
              ),
            },
            {
              ...{ key: "status", label: t("status") },
              cell: ({ status, reason }) => (
                <>
                  <StatusMark status={status} label={publication(`status.${status}`)} />
                  {reason ? (
                    <span className="block text-soft">{publication(`reasons.${reason}`)}</span>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      </Disclosure>
      <div className="max-w-prose space-y-1 text-sm">
        <h3 className="font-semibold">{t("health")}</h3>
        <p>
          {t("coverageRule", { percent: health.coverageNeededPercent })}{" "}
          {health.provisional.length === 0
            ? t("nothingProvisional")
            : t("provisionalNow", {
                list: health.provisional
                  .map(({ periodKey, included, expected }) =>
                    t("provisionalItem", {
                      ...{ period: formatPeriod(periodKey), included, expected },
                    }),
                  )
                  .join("; "),
              })}
        </p>
        <p>
          {health.owed + health.approved > 0
            ? t("reportsIn", {
                ...{ approved: health.approved, owed: health.owed, late: health.late },
              })
            : null}{" "}
          {health.lastApprovedAt
            ? t("lastApproved", { date: formatDate(health.lastApprovedAt) })
            : null}
        </p>
      </div>
    </section>
  );
}
