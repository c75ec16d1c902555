import { getTranslations } from "next-intl/server";
import { Select } from "@/ui/form/select";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import type { SettingsView } from "../queries/settings";

type Frame = Pick<
  SettingsView,
  "name" | "summary" | "problem" | "population" | "place" | "timeZone"
>;

/** The fields that frame an initiative: which problem, whose, where. */
export async function FrameFields({ frame }: { frame?: Frame }) {
  const t = await getTranslations("initiative");
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  return (
    <>
      <TextInput name="name" label={t("name")} defaultValue={frame?.name} />
      <TextArea
        name="summary"
        label={t("summary")}
        hint={t("summaryHint")}
        defaultValue={frame?.summary}
      />
      <TextArea
        name="problem"
        label={t("problem")}
        hint={t("problemHint")}
        defaultValue={frame?.problem}
      />
      <TextInput name="population" label={t("population")} defaultValue={frame?.population} />
      <TextInput name="place" label={t("place")} defaultValue={frame?.place} />
      <Select
        name="timeZone"
        label={t("timeZone")}
        defaultValue={frame?.timeZone ?? "UTC"}
        choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
      />
    </>
  );
}
