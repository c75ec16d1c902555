import { getTranslations } from "next-intl/server";

/** The words every form says itself, in the reader's language. */
export async function getFormWords() {
  const t = await getTranslations("frame.form");
  return { optional: t("optional"), met: t("met"), missing: t("missing"), fix: t("fix") };
}
