import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatPeriod } from "@/i18n/format";
import { getPageLinkWords } from "@/i18n/page-link-words";
import { Form } from "@/ui/form/form";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { PageLinks } from "@/ui/page-links";
import { SectionHead } from "@/ui/section-head";
import { assignReporterAction, endReporterAction } from "../../actions";
import type { IndicatorView } from "../queries/indicator";
import type { ReportersView } from "../queries/reporters";

type ReporterSectionProps = {
  slug: string;
  indicator: IndicatorView;
  list: ReportersView;
  /** Whether it is a later page of the list. */
  isLater: boolean;
  /** What else the address of the page says, and goes on saying: how its places are sought and sorted. */
  kept: Readonly<Record<string, string | undefined>>;
};

/** The address of a page of the list; what is not asked is left out of it. */
function addressOf(here: string, asked: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `${here}${said.length > 0 ? `?${new URLSearchParams(said)}` : ""}#reporters`;
}

/** Who owes numbers for the indicator, and who may be asked to. */
export async function ReporterSection({
  slug,
  indicator,
  list,
  isLater,
  kept,
}: ReporterSectionProps) {
  const t = await getTranslations("measurement");
  const words = await getFormWords();
  const { can } = indicator;
  const { reporters, candidates, next } = list;
  const here = `/w/${slug}/measurement/indicators/${indicator.id}`;
  return (
    <section id="reporters">
      <SectionHead title={t("reporters")} lead={t("reportersLead")} />
      {reporters.length === 0 ? <p className="text-sm text-soft">{t("noReporters")}</p> : null}
      <ul className="divide-y divide-line text-sm">
        {reporters.map(({ id, organization, approved, latestPeriodKey }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span>
              {organization}
              <span className="block text-xs text-soft">
                {latestPeriodKey
                  ? t("approvedUntil", { count: approved, period: formatPeriod(latestPeriodKey) })
                  : t("nothingApproved")}
              </span>
            </span>
            {can.assign ? (
              <Form
                action={endReporterAction}
                words={words}
                label={t("endOf", { organization })}
                hidden={{ initiative: slug, reporterId: id }}
              >
                <SubmitButton variant="quiet" size="small">
                  {t("endReporter")}
                  <span className="sr-only"> {organization}</span>
                </SubmitButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      <PageLinks
        words={await getPageLinkWords()}
        first={isLater ? addressOf(here, kept) : null}
        next={next === null ? null : addressOf(here, { ...kept, reporters: next })}
      />
      {can.assign && candidates.length > 0 ? (
        <Form
          action={assignReporterAction}
          words={words}
          label={t("assignReporter")}
          className="mt-4 space-y-3"
          hidden={{ initiative: slug, indicatorId: indicator.id }}
        >
          <Select
            name="stakeholderId"
            label={t("assignReporter")}
            choices={candidates.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SubmitButton variant="secondary" size="small">
            {t("assign")}
          </SubmitButton>
        </Form>
      ) : null}
    </section>
  );
}
