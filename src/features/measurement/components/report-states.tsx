import { getTranslations } from "next-intl/server";
import { readyReports } from "@/domain/measurement/report-state";
import { getFormWords } from "@/i18n/form-words";
import { formatPeriod } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { Notice } from "@/ui/notice";
import { submitReportsAction } from "../actions";
import type { EntryGridView } from "../queries/entry-grid";

const badgeOf: Readonly<Record<string, "success" | "warning">> = {
  approved: "success",
  returned: "warning",
};

type ReportStatesProps = { slug: string; grid: EntryGridView };

/** Which of the reports of this period are saved, waiting, approved or returned, and the button that hands them in. */
export async function ReportStates({ slug, grid }: ReportStatesProps) {
  const t = await getTranslations("measurement");
  const names = new Map(grid.rows.map(({ indicatorId, name }) => [indicatorId, name]));
  const ready = readyReports(grid.reports);
  const titleOf = ({ indicatorId, periodKey }: (typeof ready)[number]) =>
    grid.indicator ? formatPeriod(periodKey) : (names.get(indicatorId) ?? "");
  return (
    <div className="space-y-4">
      {grid.reports
        .filter(({ state, returnNote }) => state === "returned" && returnNote)
        .map((report) => (
          <Notice key={report.id} kind="warning" title={t("returned", { name: titleOf(report) })}>
            {report.returnNote}
          </Notice>
        ))}
      <ul className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {grid.reports.map((report) => (
          <li key={report.id} className="flex items-center gap-2">
            {titleOf(report)}{" "}
            <Badge kind={badgeOf[report.state] ?? "plain"}>
              {t(`reportStates.${report.state}`)}
            </Badge>
          </li>
        ))}
      </ul>
      {grid.can.submit && ready.length > 0 ? (
        <Form
          action={submitReportsAction}
          words={await getFormWords()}
          hidden={{ initiative: slug, stakeholderId: grid.stakeholderId }}
          label={t("handIn")}
        >
          {ready.map(({ id }) => (
            <input key={id} type="hidden" name="reportIds[]" value={id} />
          ))}
          <SubmitButton>{t("submit", { count: ready.length })}</SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}
