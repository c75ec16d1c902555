import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatInstant } from "@/i18n/format";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextLink } from "@/ui/text-link";
import { withdrawCommentAction, writeCommentAction } from "../actions";
import type { CommentThreadView } from "../queries/comments";

type CommentThreadProps = {
  slug: string;
  thread: CommentThreadView;
  /** What it is about, for the name of the form: "Reading, 2015/16". */
  of: string;
};

/** What was said of an indicator or of one value, and the box to say something. */
export async function CommentThread({ slug, thread, of }: CommentThreadProps) {
  const t = await getTranslations("comment");
  const words = await getFormWords();
  const { about, subjectId, comments, earlier, timeZone, can } = thread;
  const wholeAt = `/w/${slug}/measurement/${about === "indicator" ? "indicators" : "observations"}`;
  return (
    <div className="space-y-4">
      {earlier > 0 ? (
        <p className="text-sm">
          <TextLink href={`${wholeAt}/${subjectId}?discussion=whole#discussion`}>
            {t("earlier", { count: earlier })}
          </TextLink>
        </p>
      ) : null}
      {comments.length === 0 ? <p className="text-sm text-soft">{t("none")}</p> : null}
      <ol className="space-y-4 empty:hidden">
        {comments.map((comment) => {
          const { id, person, organization, body, writtenAt } = comment;
          return (
            <li key={id} className="border-l-2 border-line-strong pl-3 text-sm">
              <p className="text-xs text-soft">
                <span className="font-semibold text-ink">{person ?? t("former")}</span>,{" "}
                {organization} ·{" "}
                <time dateTime={writtenAt.toISOString()}>{formatInstant(writtenAt, timeZone)}</time>
              </p>
              {body === null ? (
                <p className="mt-0.5 text-soft italic">{t("withdrawn")}</p>
              ) : (
                <p className="mt-0.5 max-w-prose whitespace-pre-line break-words">{body}</p>
              )}
              {comment.can.withdraw ? (
                <Form
                  action={withdrawCommentAction}
                  words={words}
                  hidden={{ initiative: slug, commentId: id }}
                  label={t("withdrawOf", { person: person ?? t("former") })}
                >
                  <SubmitButton variant="quiet" size="small">
                    {t("withdraw")}
                  </SubmitButton>
                </Form>
              ) : null}
            </li>
          );
        })}
      </ol>
      {can.write ? (
        <Form
          action={writeCommentAction}
          words={words}
          hidden={{ initiative: slug, about, subjectId }}
          label={t("writeOn", { of })}
          className="space-y-3"
        >
          <TextArea
            name="body"
            rows={2}
            label={t("write")}
            hint={t(about === "indicator" ? "readByAll" : "readByOwn")}
          />
          <SubmitButton variant="secondary" size="small">
            {t("send")}
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}
