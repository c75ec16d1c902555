import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openReviewCycleAction } from "@/features/learning/review/actions";
import { CycleTable } from "@/features/learning/review/components/cycle-table";
import { getReviewCycles } from "@/features/learning/review/queries/review-cycles";
import { getFormWords } from "@/i18n/form-words";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cycle"))("title") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function ReviewsPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { cycles, can } = await orNotFound(getReviewCycles(scope, null));
  const t = await getTranslations("cycle");
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        action={
          can.open ? (
            <Form
              action={openReviewCycleAction}
              words={await getFormWords()}
              hidden={{ initiative }}
              label={t("openCycle")}
            >
              <SubmitButton>{t("openCycle")}</SubmitButton>
            </Form>
          ) : undefined
        }
      />
      <CycleTable slug={initiative} cycles={cycles} />
    </>
  );
}
