import { getTranslations } from "next-intl/server";
import { SectionHead } from "@/ui/section-head";

const parts = [
  "growth",
  "cuts",
  "withoutTarget",
  "linear",
  "un",
  "eurostat",
  "forecast",
  "outcome",
  "small",
  "manual",
] as const;

/** The methods in plain words, each a short paragraph. */
export async function MethodText() {
  const t = await getTranslations("publication.measure");
  return (
    <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
      {parts.map((part) => (
        <section key={part} id={part}>
          <SectionHead title={t(`${part}.title`)} />
          <p className="max-w-prose text-sm">{t(`${part}.text`)}</p>
        </section>
      ))}
    </div>
  );
}
