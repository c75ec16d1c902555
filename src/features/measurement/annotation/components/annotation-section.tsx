import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatDate } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { Disclosure } from "@/ui/disclosure";
import { Checkbox } from "@/ui/form/checkbox";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { SectionHead } from "@/ui/section-head";
import { withdrawAnnotationAction, writeAnnotationAction } from "../actions";

/** An annotation as the list shows it, with whether the reader may take it off the chart. */
export type ShownAnnotation = {
  readonly id: string;
  readonly happenedOn: string;
  readonly text: string;
  readonly source: string;
  readonly isPublic: boolean;
  readonly isIllustrative: boolean;
  readonly isCorrection: boolean;
  readonly person: string | null;
  readonly canWithdraw: boolean;
};

type AnnotationSectionProps = {
  slug: string;
  indicatorId: string;
  today: string;
  annotations: readonly ShownAnnotation[];
  canWrite: boolean;
};

/** What happened along the series: events and carried-out course corrections, and the form that adds one. */
export async function AnnotationSection(props: AnnotationSectionProps) {
  const { slug, indicatorId, today, annotations, canWrite } = props;
  const t = await getTranslations("curve");
  const words = await getFormWords();
  return (
    <section className="space-y-4">
      <SectionHead title={t("annotations")} lead={t("annotationsLead")} />
      {annotations.length === 0 ? <p className="text-sm text-soft">{t("noAnnotations")}</p> : null}
      <ul className="divide-y divide-line border-y border-line text-sm empty:hidden">
        {annotations.map((one) => (
          <li key={one.id} className="flex flex-wrap items-start justify-between gap-x-6 py-2.5">
            <span className="min-w-0 max-w-prose">
              <span className="text-soft tabular-nums">{formatDate(one.happenedOn)}</span>
              <span className="block font-medium">{one.text}</span>
              <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-soft">
                {one.isCorrection ? <Badge kind="accent">{t("courseCorrection")}</Badge> : null}
                <Badge>{t(one.isPublic ? "public" : "inside")}</Badge>
                <span>
                  {[
                    one.source === "" ? null : t("sourceOf", { source: one.source }),
                    one.isIllustrative ? t("illustrative") : null,
                    t("writtenBy", { person: one.person ?? t("former") }),
                  ]
                    .filter((part) => part !== null)
                    .join(" ")}
                </span>
              </span>
            </span>
            {one.canWithdraw ? (
              <Form
                action={withdrawAnnotationAction}
                words={words}
                hidden={{ initiative: slug, annotationId: one.id }}
                label={t("withdrawAnnotationOf", { text: one.text })}
              >
                <SubmitButton variant="quiet" size="small">
                  {t("withdrawAnnotation")}
                </SubmitButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {canWrite ? (
        <Disclosure summary={t("writeAnnotation")}>
          <Form
            action={writeAnnotationAction}
            words={words}
            hidden={{ initiative: slug, indicatorId }}
            label={t("writeAnnotation")}
          >
            <TextInput
              name="text"
              label={t("annotationText")}
              hint={t("annotationTextHint")}
              maxLength={200}
            />
            <TextInput
              name="happenedOn"
              type="date"
              label={t("happenedOn")}
              defaultValue={today}
              max={today}
            />
            <TextInput name="source" label={t("source")} hint={t("sourceHint")} optional />
            <Checkbox name="isPublic" label={t("makePublic")} hint={t("makePublicHint")} />
            <SubmitButton variant="secondary">{t("saveAnnotation")}</SubmitButton>
          </Form>
        </Disclosure>
      ) : null}
    </section>
  );
}
