import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Checkbox } from "@/ui/form/checkbox";
import { Form } from "@/ui/form/form";
import { SaveAsTyped } from "@/ui/form/save-as-typed";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { writeStoryAction } from "../actions";
import type { TurnTheCurveView } from "../queries/turn-the-curve";

const emptyLines = 2;

type StoryFormProps = { slug: string; curve: TurnTheCurveView };

/** M18: writes the story behind a curve, saved while it is typed; lines left empty are not meant. */
export async function StoryForm({ slug, curve }: StoryFormProps) {
  const t = await getTranslations("curve");
  const saving = await getTranslations("measurement.saveStates");
  const { indicatorId, story, stakeholders, members } = curve;
  const partners = [...(story?.partners ?? []), ...Array<null>(emptyLines).fill(null)];
  const actions = [...(story?.actions ?? []), ...Array<null>(emptyLines).fill(null)];
  return (
    <Form
      action={writeStoryAction}
      words={await getFormWords()}
      hidden={{
        ...{ initiative: slug, indicatorId },
        isIllustrative: story?.isIllustrative ? "true" : "",
      }}
      label={t("write")}
      keepsWhenDone
    >
      <TextArea
        name="story"
        rows={5}
        label={t("story")}
        hint={t("storyHint")}
        defaultValue={story?.story}
        optional
      />
      <TextArea name="helps" label={t("helps")} defaultValue={story?.helps} optional />
      <TextArea
        name="hinders"
        label={t("hinders")}
        hint={t("hindersHint")}
        defaultValue={story?.hinders}
        optional
      />
      <div className="space-y-3">
        <p className="text-sm font-semibold">{t("partners")}</p>
        {partners.map((partner, index) => (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; nothing is moved
            key={index}
            className="grid max-w-prose gap-3 sm:grid-cols-[14rem_1fr]"
          >
            <legend className="sr-only">{t("partnerLine", { number: index + 1 })}</legend>
            <Select
              name={`partners.${index}.stakeholderId`}
              label={t("partner")}
              none={t("notYetPartner")}
              choices={stakeholders}
              defaultValue={partner?.stakeholderId ?? ""}
            />
            <TextArea
              name={`partners.${index}.role`}
              rows={1}
              label={t("role")}
              defaultValue={partner?.role}
              optional
            />
          </fieldset>
        ))}
      </div>
      <TextArea
        name="whatWorks"
        label={t("whatWorks")}
        hint={t("whatWorksHint")}
        defaultValue={story?.whatWorks}
        optional
      />
      <div className="space-y-3">
        <p className="text-sm font-semibold">{t("actions")}</p>
        {actions.map((action, index) => (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; nothing is moved
            key={index}
            className="max-w-prose space-y-2 border-l-2 border-line pl-3"
          >
            <legend className="sr-only">{t("actionLine", { number: index + 1 })}</legend>
            <TextArea
              name={`actions.${index}.action`}
              rows={1}
              label={t("action")}
              defaultValue={action?.action}
              optional
            />
            <Select
              name={`actions.${index}.ownerMemberId`}
              label={t("owner")}
              none={t("noOwner")}
              choices={members}
              defaultValue={action?.ownerMemberId ?? ""}
            />
            <Checkbox
              name={`actions.${index}.isLowCost`}
              label={t("lowCost")}
              defaultChecked={action?.isLowCost ?? false}
            />
          </fieldset>
        ))}
      </div>
      <SaveAsTyped
        action={writeStoryAction}
        revision={story && !story.isKept ? story.revision : 0}
        words={{
          ...{ saving: saving("saving"), saved: saving("saved"), offline: t("offline") },
        }}
      />
      <SubmitButton variant="secondary">{t("save")}</SubmitButton>
    </Form>
  );
}
