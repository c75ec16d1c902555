import { getTranslations } from "next-intl/server";

/** The words of the way through a long list, in the reader's language. */
export async function getPageLinkWords() {
  const t = await getTranslations("frame");
  return { pages: t("pages"), first: t("firstPage"), next: t("nextPage") };
}
