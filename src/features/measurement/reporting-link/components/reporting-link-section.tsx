import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Disclosure } from "@/ui/disclosure";
import { SectionHead } from "@/ui/section-head";
import type { PeriodView } from "../../queries/period";
import type { ReportingLinksView } from "../queries/reporting-links";
import { MakeLinkForm } from "./make-link-form";
import { ReportingLinkTable } from "./reporting-link-table";

type ReportingLinkSectionProps = {
  slug: string;
  origin: string;
  period: PeriodView;
  view: ReportingLinksView;
};

const usualDays = 14;

/** M6: who was asked by link for this period, where each link stands, and the form that asks one more person. */
export async function ReportingLinkSection(props: ReportingLinkSectionProps) {
  const { slug, origin, period, view } = props;
  if (!view.can.see) return null;
  const t = await getTranslations("link");
  const words = await getFormWords();
  const { links, askable, isMailSetUp } = view;
  return (
    <section aria-labelledby="links" className="space-y-5">
      <SectionHead id="links" title={t("title")} lead={t("lead")} />
      {isMailSetUp ? null : <p className="max-w-prose text-sm text-soft">{t("noMail")}</p>}
      {links.length === 0 ? (
        <p className="text-sm text-soft">{t("none")}</p>
      ) : (
        <ReportingLinkTable {...{ slug, origin, words, links, isMailSetUp }} />
      )}
      {askable.length > 0 ? (
        <Disclosure summary={t("form.title")}>
          <MakeLinkForm
            {...{ slug, origin, words, askable }}
            reportingPeriodId={period.id}
            today={period.today}
            untilOn={laterOf(period.dueOn, inDays(period.today, usualDays))}
            labels={{
              ...{ organization: t("form.organization"), name: t("form.name") },
              ...{ nameHint: t("form.nameHint"), email: t("form.email"), title: t("form.title") },
              ...{ until: t("form.until"), untilHint: t("form.untilHint") },
              make: t(isMailSetUp ? "form.makeAndMail" : "form.make"),
            }}
          />
        </Disclosure>
      ) : null}
    </section>
  );
}

function inDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function laterOf(one: string | null, other: string): string {
  return one !== null && one > other ? one : other;
}
