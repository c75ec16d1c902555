import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Disclosure } from "@/ui/disclosure";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { SectionHead } from "@/ui/section-head";
import { type Charted, pointsForChart } from "../../reading/words";
import { endGapAction } from "../actions";
import type { GapsView, GapView } from "../queries/gaps";
import { drawnGap } from "../words";
import { GapFigure } from "./gap-figure";
import { GapForm } from "./gap-form";

type GapSectionProps = {
  slug: string;
  indicator: Charted & { readonly id: string };
  gaps: GapsView;
};

/** M19: the gaps that are measured for an indicator, each with its own target; and the form that begins one. */
export async function GapSection({ slug, indicator, gaps: view }: GapSectionProps) {
  const t = await getTranslations("reading");
  const words = await getFormWords();
  if (view.choices.length < 2) return null;
  const side = (gap: GapView, of: "category" | "reference") =>
    pointsForChart(
      gap.points.map((point) => ({ ...point, value: point[of] })),
      indicator,
    );
  return (
    <section className="space-y-8">
      <SectionHead title={t("gap.title")} lead={t("gap.lead")} />
      {view.gaps.length === 0 ? <p className="text-sm text-soft">{t("gap.none")}</p> : null}
      {view.gaps.map((gap) => {
        const name = t("gap.name", {
          ...{ category: gap.categoryName, reference: gap.referenceName },
        });
        return (
          <GapFigure
            key={gap.id}
            gap={drawnGap(gap, indicator, t)}
            category={side(gap, "category")}
            reference={side(gap, "reference")}
            status={gap.assessment.status}
            unit={indicator.unit}
            note={gap.isIllustrative ? t("gap.illustrative") : undefined}
            aside={
              view.can.define ? (
                <Disclosure summary={t("gap.end")}>
                  <Form
                    action={endGapAction}
                    words={words}
                    hidden={{ initiative: slug, gapId: gap.id }}
                    label={t("gap.endOf", { name })}
                  >
                    <TextArea
                      name="reason"
                      label={t("gap.endReason")}
                      hint={t("gap.endReasonHint")}
                    />
                    <SubmitButton variant="secondary">{t("gap.end")}</SubmitButton>
                  </Form>
                </Disclosure>
              ) : null
            }
          />
        );
      })}
      {view.can.define ? (
        <Disclosure summary={t("gap.define")}>
          <GapForm slug={slug} indicatorId={indicator.id} choices={view.choices} />
        </Disclosure>
      ) : null}
    </section>
  );
}
