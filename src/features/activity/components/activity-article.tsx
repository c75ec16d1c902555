import { getTranslations } from "next-intl/server";
import { SectionHead } from "@/ui/section-head";
import { TextLink } from "@/ui/text-link";
import type { ActivityView } from "../queries/activity";

/** An activity: what it does, how it is meant to change an indicator, and what it reinforces. */
export async function ActivityArticle({
  slug,
  activity,
}: {
  slug: string;
  activity: ActivityView;
}) {
  const t = await getTranslations("activity");
  return (
    <div className="max-w-prose space-y-8">
      <p className="whitespace-pre-line">{activity.description}</p>
      <section>
        <SectionHead title={t("contributesTo")} lead={t("contributionsLead")} />
        <ul className="space-y-3 text-sm">
          {activity.contributions.map(({ indicatorId, name, mechanism, expectedSize }) => (
            <li key={indicatorId}>
              <span className="font-medium">{name}</span>
              <span className="block">{mechanism}</span>
              {expectedSize ? <span className="block text-soft">{expectedSize}</span> : null}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <SectionHead title={t("reinforcement")} />
        <ul className="space-y-3 text-sm">
          {activity.reinforcements.map((one) => (
            <li key={`${one.activityId}${one.kind}${one.isFrom}`}>
              {t(`${one.isFrom ? "kinds" : "kindsBack"}.${one.kind}`)}{" "}
              <TextLink href={`/w/${slug}/activities/${one.activityId}`}>{one.title}</TextLink>
              <span className="block text-soft">{one.explanation}</span>
            </li>
          ))}
        </ul>
        {activity.standsAloneReason ? (
          <p className="text-sm">{t("standsAlone", { reason: activity.standsAloneReason })}</p>
        ) : null}
      </section>
    </div>
  );
}
