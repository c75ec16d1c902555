import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Calculator } from "@/features/publication/components/calculator";
import { MethodText } from "@/features/publication/components/method-text";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("publication"))("measureTitle") };
}

type Props = { searchParams: Promise<Asked<string>> };

export default async function HowWeMeasurePage({ searchParams }: Props) {
  const t = await getTranslations("publication");
  return (
    <>
      <PageHead title={t("measureTitle")} lead={t("measureLead")} />
      <MethodText />
      <section id="calculator" className="mt-12">
        <SectionHead ruled title={t("calculator")} lead={t("calculatorLead")} />
        <Calculator address={answersOf(await searchParams)} />
      </section>
    </>
  );
}
