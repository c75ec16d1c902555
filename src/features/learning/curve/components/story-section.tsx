import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Disclosure } from "@/ui/disclosure";
import { EmptyState } from "@/ui/empty-state";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { Notice } from "@/ui/notice";
import { SectionHead } from "@/ui/section-head";
import { TextLink } from "@/ui/text-link";
import { keepStoryAction } from "../actions";
import type { TurnTheCurveView } from "../queries/turn-the-curve";
import { StoryArticle } from "./story-article";
import { StoryForm } from "./story-form";

/** M18: the story behind the curve: to be read, to be written on, with its earlier versions one click away. */
export async function StorySection({ slug, curve }: { slug: string; curve: TurnTheCurveView }) {
  const t = await getTranslations("curve");
  const { indicatorId, story, isNewest, versions, can } = curve;
  const page = `/w/${slug}/measurement/indicators/${indicatorId}/turn-the-curve`;
  const kept = versions.filter((one) => one.isKept).length;
  return (
    <section className="space-y-6">
      <SectionHead ruled title={t("storyTitle")} lead={t("storyLead")} />
      {isNewest ? null : (
        <Notice title={t("earlierVersion", { number: story?.number ?? 0 })}>
          <TextLink href={page}>{t("toNewest")}</TextLink>
        </Notice>
      )}
      {story ? (
        <StoryArticle story={story} />
      ) : (
        <EmptyState title={t("noStory")}>{t("noStoryHint")}</EmptyState>
      )}
      {can.keep ? (
        <Form
          action={keepStoryAction}
          words={await getFormWords()}
          hidden={{ initiative: slug, indicatorId }}
          label={t("keep")}
        >
          <p className="max-w-prose text-sm text-soft">{t("keepHint")}</p>
          <SubmitButton variant="secondary" size="small">
            {t("keep")}
          </SubmitButton>
        </Form>
      ) : null}
      {can.write ? (
        <div className="no-print">
          {/* Open while a version is being written: saving it must not close what is typed into. */}
          <Disclosure
            key={kept}
            summary={t(story ? "writeOn" : "write")}
            open={story === null || !story.isKept}
          >
            <StoryForm slug={slug} curve={curve} />
          </Disclosure>
        </div>
      ) : null}
      {versions.length > 1 ? (
        <nav aria-label={t("versions")} className="text-sm">
          <span className="text-soft">{t("versions")} </span>
          {versions.map(({ number }) => (
            <TextLink
              key={number}
              className="mr-3"
              href={`${page}?version=${number}`}
              aria-current={number === story?.number ? "page" : undefined}
            >
              {t("version", { number })}
            </TextLink>
          ))}
        </nav>
      ) : null}
    </section>
  );
}
