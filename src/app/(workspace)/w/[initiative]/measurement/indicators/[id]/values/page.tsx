import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ValueTable } from "@/features/measurement/observation/components/value-table";
import { listValues } from "@/features/measurement/observation/queries/values";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { ButtonLink } from "@/ui/button-link";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("observation"))("values") };
}

type Props = {
  params: Promise<{ initiative: string; id: string }>;
  searchParams: Promise<Asked<"after">>;
};

export default async function ValuesPage({ params, searchParams }: Props) {
  const { initiative, id } = await params;
  const { after } = answersOf(await searchParams);
  const scope = await initiativeScopeOfPage(initiative);
  const view = await orNotFound(listValues(scope, { indicatorId: id, after }));
  const t = await getTranslations("observation");
  const measurement = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  const home = `/w/${initiative}/measurement`;
  return (
    <>
      <PageHead
        title={t("valuesOf", { name: view.indicator })}
        lead={t(view.readsAll ? "allLead" : "ownLead")}
        breadcrumbs={[
          { label: measurement("title"), href: home },
          { label: view.indicator, href: `${home}/indicators/${id}` },
        ]}
        breadcrumbsLabel={frame("breadcrumbs")}
      />
      <ValueTable slug={initiative} view={view} />
      {view.next ? (
        <ButtonLink className="mt-6" variant="secondary" href={`?after=${view.next}`}>
          {t("older")}
        </ButtonLink>
      ) : null}
    </>
  );
}
