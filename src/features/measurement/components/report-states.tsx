import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
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
  const ready = grid.reports.filter(({ state }) => state === "draft" || state === "returned");
  return (
    <div className="space-y-4">
      {grid.reports
        .filter(({ state, returnNote }) => state === "returned" && returnNote)
        .map(({ id, indicatorId, returnNote }) => (
          <Notice
            key={id}
            kind="warning"
            title={t("returned", { name: names.get(indicatorId) ?? "" })}
          >
            {returnNote}
          </Notice>
        ))}
      <ul className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {grid.reports.map(({ id, indicatorId, state }) => (
          <li key={id} className="flex items-center gap-2">
            {names.get(indicatorId)}{" "}
            <Badge kind={badgeOf[state] ?? "plain"}>{t(`reportStates.${state}`)}</Badge>
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
