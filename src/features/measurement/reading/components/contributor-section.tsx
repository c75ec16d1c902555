import { getTranslations } from "next-intl/server";
import { SectionHead } from "@/ui/section-head";
import { TextLink } from "@/ui/text-link";
import type { ReadingView } from "../queries/reading";

type ContributorSectionProps = { slug: string; contributors: ReadingView["contributors"] };

/** A2: which activities claim to move the indicator, and how; never added into it. */
export async function ContributorSection({ slug, contributors }: ContributorSectionProps) {
  const t = await getTranslations("reading");
  return (
    <section>
      <SectionHead title={t("contributors")} lead={t("contributorsLead")} />
      {contributors.length === 0 ? (
        <p className="text-sm text-soft">{t("noContributors")}</p>
      ) : (
        <ul className="space-y-3 text-sm">
          {contributors.map((one) => (
            <li key={one.activityId}>
              <TextLink href={`/w/${slug}/activities/${one.activityId}`}>{one.activity}</TextLink>
              <span className="block text-soft">
                {one.organization}
                {one.state === "completed" ? ` · ${t("completed")}` : null}
              </span>
              <span className="block">{one.mechanism}</span>
              {one.expectedSize ? (
                <span className="block text-soft">{one.expectedSize}</span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
