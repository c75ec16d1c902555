import { getTranslations } from "next-intl/server";
import { sectors } from "@/domain/initiative/sector";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";

/** The fields that name an organization. */
export async function OrganizationFields() {
  const t = await getTranslations("initiative");
  return (
    <>
      <TextInput name="organizationName" label={t("organization")} autoComplete="organization" />
      <Select
        name="sector"
        label={t("sector")}
        none={t("choose")}
        choices={sectors.map((value) => ({ value, label: t(`sectors.${value}`) }))}
      />
      <TextInput name="website" type="url" label={t("website")} optional />
      <TextInput name="code" label={t("code")} hint={t("codeHint")} />
    </>
  );
}
