import { getTranslations } from "next-intl/server";
import { Badge } from "@/ui/badge";
import { SectionHead } from "@/ui/section-head";
import type { PerspectiveView } from "../queries/perspective";

const parts = ["problem", "interests", "offers", "needs", "concerns"] as const;

/** What a stakeholder says of the problem, and how each version of the agenda answers it. */
export async function PerspectiveArticle({ perspective }: { perspective: PerspectiveView }) {
  const t = await getTranslations("agenda");
  return (
    <div className="max-w-prose space-y-6">
      {parts
        .filter((part) => perspective[part] !== "")
        .map((part) => (
          <section key={part}>
            <h2 className="font-serif text-lg font-semibold">{t(`parts.${part}`)}</h2>
            <p className="mt-1 whitespace-pre-line">{perspective[part]}</p>
          </section>
        ))}
      {perspective.answers.length > 0 ? (
        <section>
          <SectionHead title={t("takenIntoAccount")} />
          <ul className="space-y-3 text-sm">
            {perspective.answers.map(({ versionNumber, answer, explanation }) => (
              <li key={versionNumber}>
                <span className="font-medium">{t("version", { number: versionNumber })}</span>{" "}
                <Badge>{t(`answers.${answer}`)}</Badge>
                <span className="block">{explanation}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
