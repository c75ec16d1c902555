import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatDate } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import type { CurveStoryView } from "../queries/turn-the-curve";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-sm font-semibold text-soft">{title}</h3>
      {children}
    </section>
  );
}

const Prose = ({ text }: { text: string }) => (
  <div className="max-w-prose space-y-3">
    {text.split(/\n{2,}/).map((paragraph) => (
      <p key={paragraph} className="whitespace-pre-line">
        {paragraph}
      </p>
    ))}
  </div>
);

/** M18: one version of the story behind a curve, to be read: why it bends, who has a part, what works, what could be done. */
export async function StoryArticle({ story }: { story: CurveStoryView }) {
  const t = await getTranslations("curve");
  const { helps, hinders, whatWorks, partners, actions } = story;
  return (
    <article className="space-y-7">
      {story.story === "" ? null : <Prose text={story.story} />}
      {helps === "" && hinders === "" ? null : (
        <div className="grid gap-6 sm:grid-cols-2">
          {helps === "" ? null : (
            <Part title={t("helps")}>
              <Prose text={helps} />
            </Part>
          )}
          {hinders === "" ? null : (
            <Part title={t("hinders")}>
              <Prose text={hinders} />
            </Part>
          )}
        </div>
      )}
      {partners.length === 0 ? null : (
        <Part title={t("partners")}>
          <ul className="divide-y divide-line border-y border-line text-sm">
            {partners.map(({ organization, role }) => (
              <li
                key={`${organization} ${role}`}
                className="grid gap-x-6 py-2.5 sm:grid-cols-[14rem_1fr]"
              >
                <span className="font-semibold">{organization ?? t("notYetPartner")}</span>
                <span>{role}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {whatWorks === "" ? null : (
        <Part title={t("whatWorks")}>
          <Prose text={whatWorks} />
        </Part>
      )}
      {actions.length === 0 ? null : (
        <Part title={t("actions")}>
          <ul className="divide-y divide-line border-y border-line text-sm">
            {actions.map(({ action, isLowCost, owner }) => (
              <li key={action} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2.5">
                <span className="min-w-0 max-w-prose">
                  {action} {isLowCost ? <Badge kind="success">{t("lowCost")}</Badge> : null}
                </span>
                <span className="text-soft">{owner ?? t("noOwner")}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <p className="text-xs text-soft">
        {t(story.isKept ? "versionKept" : "versionOpen", {
          number: story.number,
          person: story.writtenBy ?? t("former"),
          date: formatDate(story.writtenAt),
        })}
        {story.isIllustrative ? ` ${t("illustrative")}` : null}
      </p>
    </article>
  );
}
