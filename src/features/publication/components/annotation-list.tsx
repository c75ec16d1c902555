import { getTranslations } from "next-intl/server";
import type { PublicAnnotation } from "@/domain/publication/public-document";
import { formatDate } from "@/i18n/format";
import { SectionHead } from "@/ui/section-head";

/** What happened along the series, in words: the twin of the marks on the chart. */
export async function AnnotationList({
  annotations,
}: {
  annotations: readonly PublicAnnotation[];
}) {
  const t = await getTranslations("publication");
  return (
    <section>
      <SectionHead ruled title={t("annotations")} lead={t("annotationsLead")} />
      <ul className="space-y-3 text-sm">
        {annotations.map(({ happenedOn, text, source, isCorrection, isIllustrative }) => (
          <li key={`${happenedOn} ${text}`} className="max-w-prose">
            <span className="text-soft tabular-nums">{formatDate(happenedOn)}</span>
            <span className="block font-semibold">{text}</span>
            <span className="block text-soft">
              {[
                isCorrection ? t("courseCorrection") : null,
                source === "" ? null : t("source", { source }),
                isIllustrative ? t("illustrative") : null,
              ]
                .filter((note) => note !== null)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
