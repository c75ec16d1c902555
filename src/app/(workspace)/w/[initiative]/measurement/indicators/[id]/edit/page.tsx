import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PassportForm } from "@/features/measurement/indicator/components/passport-form";
import { getPassportForm } from "@/features/measurement/indicator/queries/passport-form";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement"))("edit") };
}

type Props = { params: Promise<{ initiative: string; id: string }> };

export default async function EditIndicatorPage({ params }: Props) {
  const { initiative, id } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const form = await orNotFound(getPassportForm(scope, { indicatorId: id }));
  const t = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  const home = `/w/${initiative}/measurement`;
  const name = form.values.name ?? "";
  return (
    <>
      <PageHead
        title={t("passport.editTitle", { name })}
        lead={t("passport.newLead")}
        breadcrumbsLabel={frame("breadcrumbs")}
        breadcrumbs={[
          { label: t("title"), href: home },
          { label: name, href: `${home}/indicators/${id}` },
        ]}
      />
      <PassportForm slug={initiative} form={form} />
    </>
  );
}
