import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ComparisonFigure } from "@/features/measurement/compare/components/comparison-figure";
import { ComparisonForm } from "@/features/measurement/compare/components/comparison-form";
import { getComparison } from "@/features/measurement/compare/queries/comparison";
import { addedSeries, comparisonAddress } from "@/features/measurement/compare/words";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reading.compare"))("title") };
}

type Props = {
  params: Promise<{ initiative: string }>;
  searchParams: Promise<Asked<"series" | "add" | "at" | "show" | "base">>;
};

export default async function ComparePage({ params, searchParams }: Props) {
  const { initiative } = await params;
  const { series = [], ...rest } = await searchParams;
  const named = [series].flat();
  const asked = answersOf(rest);
  const home = `/w/${initiative}/measurement/compare`;
  if (asked.add) {
    const added = addedSeries(asked.add, asked.at ?? "");
    redirect(`${home}?${comparisonAddress([...named, added], asked)}`);
  }
  const scope = await initiativeScopeOfPage(initiative);
  const view = await orNotFound(
    getComparison(scope, { series: named, show: asked.show, base: asked.base }),
  );
  const t = await getTranslations("reading.compare");
  const measurement = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  const refs = [...view.series.map(({ ref }) => ref), ...view.beyond];
  const query = comparisonAddress(refs, asked);
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead", { most: view.most })}
        breadcrumbs={[{ label: measurement("title"), href: `/w/${initiative}/measurement` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
      />
      {view.beyond.length > 0 ? (
        <Notice kind="error" className="mb-6" title={t("tooMany", { most: view.most })}>
          {t("tooManyHint", { list: view.beyond.join(", ") })}
        </Notice>
      ) : null}
      <div className="space-y-10">
        {view.series.length === 0 ? (
          <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
        ) : (
          <ComparisonFigure
            view={view}
            fileHref={`/api/workspace/${initiative}/comparison.csv?${query}`}
          />
        )}
        <ComparisonForm
          view={view}
          home={home}
          isFull={view.series.length >= view.most}
          address={({ without }) =>
            `${home}?${comparisonAddress(
              refs.filter((ref) => ref !== without),
              asked,
            )}`
          }
        />
      </div>
    </>
  );
}
