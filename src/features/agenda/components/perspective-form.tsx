import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Checkbox } from "@/ui/form/checkbox";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { writePerspectiveAction } from "../actions";
import type { OwnPerspectiveView } from "../queries/perspective";

const parts = ["problem", "interests", "offers", "needs", "concerns"] as const;

/** What one's own organization says of the problem: kept as a draft, or given to all. */
export async function PerspectiveForm({ slug, own }: { slug: string; own: OwnPerspectiveView }) {
  const t = await getTranslations("agenda");
  return (
    <Form
      action={writePerspectiveAction}
      words={await getFormWords()}
      label={t("ownPerspective")}
      hidden={{ initiative: slug, version: String(own.version) }}
    >
      {parts.map((part) => (
        <TextArea
          key={part}
          name={part}
          label={t(`parts.${part}`)}
          hint={t(`partHints.${part}`)}
          defaultValue={own[part]}
          optional={part !== "problem"}
        />
      ))}
      <Checkbox name="isPublic" label={t("isPublic")} defaultChecked={own.isPublic} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="intent" value="give">
          {t(own.isGiven ? "savePerspective" : "givePerspective")}
        </SubmitButton>
        {own.isGiven ? null : (
          <SubmitButton name="intent" value="draft" variant="secondary">
            {t("keepDraft")}
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}
