import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { editAgendaAction } from "../actions";
import type { AgendaView } from "../queries/agenda";

/** Writes the words of the agenda. */
export async function AgendaForm({ slug, agenda }: { slug: string; agenda: AgendaView["agenda"] }) {
  const t = await getTranslations("agenda");
  return (
    <Form
      action={editAgendaAction}
      words={await getFormWords()}
      label={t("words")}
      hidden={{
        initiative: slug,
        agendaVersionId: agenda?.id ?? "",
        version: String(agenda?.version ?? 0),
      }}
    >
      <TextArea name="problem" label={t("problem")} defaultValue={agenda?.problem} />
      <TextArea name="vision" label={t("vision")} defaultValue={agenda?.vision} />
      <TextInput name="population" label={t("population")} defaultValue={agenda?.population} />
      <TextInput name="place" label={t("place")} defaultValue={agenda?.place} />
      <TextArea
        name="principles"
        label={t("principles")}
        defaultValue={agenda?.principles}
        optional
      />
      <SubmitButton variant="secondary">{t("saveWords")}</SubmitButton>
    </Form>
  );
}
