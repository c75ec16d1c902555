import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatPeriod } from "@/i18n/format";
import type { FormState } from "@/ui/form/form-state";
import { PostedForm } from "@/ui/form/posted-form";
import { SubmitButton } from "@/ui/form/submit-button";
import type { MailedReportView, MailedRow as Row } from "../queries/mailed-report";
import { MailedRow } from "./mailed-row";

type MailedReportFormProps = { token: string; report: MailedReportView };

/** The numbers a named person is asked for, one card an indicator, with two buttons: save, or save and hand in. */
export async function MailedReportForm({ token, report }: MailedReportFormProps) {
  const t = await getTranslations("link.report");
  const { rows, periodKey } = report;
  const indicators = [...new Set(rows.map(({ indicatorId }) => indicatorId))];
  return (
    <PostedForm
      address="/report/send"
      words={await getFormWords()}
      state={await stateOf(rows)}
      hidden={{ token }}
      label={t("form", { period: formatPeriod(periodKey) })}
    >
      {indicators.map((indicatorId) => {
        const own = rows.filter((row) => row.indicatorId === indicatorId);
        return (
          <section
            key={indicatorId}
            className="rounded-lg border border-line bg-card px-4 py-4 sm:px-5"
          >
            <h2 className="mb-3 font-serif text-lg font-semibold">{own[0]?.name}</h2>
            <div className="divide-y divide-line">
              {own.map((row) => (
                <MailedRow
                  key={`${row.placeCode} ${row.categoryKey}`}
                  row={row}
                  index={rows.indexOf(row)}
                  isAlone={own.length === 1 && row.group === ""}
                />
              ))}
            </div>
          </section>
        );
      })}
      <div className="space-y-3">
        <div className="flex flex-wrap gap-3">
          <SubmitButton variant="secondary" name="intent" value="save">
            {t("save")}
          </SubmitButton>
          <SubmitButton name="intent" value="submit">
            {t("submit")}
          </SubmitButton>
        </div>
        <p className="max-w-prose text-sm text-soft">{t("submitHint")}</p>
      </div>
    </PostedForm>
  );
}

/** What could not be taken the last time, as every form of the house shows it. */
async function stateOf(rows: readonly Row[]): Promise<FormState> {
  const t = await getTranslations("link.report");
  const says = await getTranslations("refusals.problems");
  const problems = rows.flatMap(({ problem, takesParts }, index) => {
    if (!problem) return [];
    // A row of parts has no box for the value itself: what is said of it stands at the first part.
    const box = problem.path === "value" && takesParts ? "numerator" : problem.path;
    return [{ path: `cells.${index}.${box}`, message: says(problem.key) }];
  });
  if (problems.length === 0) return { status: "idle" };
  const message = t("outcomes.mistakes", { count: problems.length });
  return { status: "refused", message, problems, values: {} };
}
