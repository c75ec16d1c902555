import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LockPeriodsForm } from "@/features/measurement/components/lock-periods-form";
import { OpenPeriodForm } from "@/features/measurement/components/open-period-form";
import { PeriodTable } from "@/features/measurement/components/period-table";
import { listPeriods } from "@/features/measurement/queries/periods";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { ButtonLink } from "@/ui/button-link";
import { Disclosure } from "@/ui/disclosure";
import { EmptyState } from "@/ui/empty-state";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement"))("periods") };
}

type Props = {
  params: Promise<{ initiative: string }>;
  searchParams: Promise<Asked<"kind" | "before">>;
};

export default async function PeriodsPage({ params, searchParams }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const view = await orNotFound(listPeriods(scope, answersOf(await searchParams)));
  const t = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  const open = view.frequencies
    .flatMap(({ periods }) => periods)
    .filter(({ state }) => state === "open");
  return (
    <div className="space-y-10">
      <PageHead
        title={t("periods")}
        lead={t("periodsLead")}
        breadcrumbs={[{ label: t("title"), href: `/w/${initiative}/measurement` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
      />
      {view.frequencies.length === 0 ? (
        <EmptyState title={t("noPeriods")}>{t("noPeriodsHint")}</EmptyState>
      ) : null}
      {view.frequencies.map((frequency) => (
        <section key={frequency.kind}>
          <SectionHead title={t(`calendars.${frequency.kind}`)} />
          <PeriodTable slug={initiative} frequency={frequency} can={view.can} />
          {frequency.olderThan ? (
            <ButtonLink
              className="mt-4"
              variant="secondary"
              href={`?kind=${frequency.kind}&before=${frequency.olderThan}`}
            >
              {t("olderPeriods")}
            </ButtonLink>
          ) : null}
        </section>
      ))}
      {view.can.lock && open.length > 1 ? (
        <Disclosure summary={t("lockSeveral")}>
          <LockPeriodsForm slug={initiative} periods={open} />
        </Disclosure>
      ) : null}
      {view.can.open ? (
        <section>
          <SectionHead title={t("openPeriod")} lead={t("openPeriodLead")} />
          <OpenPeriodForm slug={initiative} />
        </section>
      ) : null}
    </div>
  );
}
