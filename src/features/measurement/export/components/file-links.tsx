import { getTranslations } from "next-intl/server";

const look = "font-medium text-accent underline hover:text-accent-strong";

/** The values one may see as files to keep; each is a valid import. Plain links: a file is no page. */
export async function FileLinks({ slug }: { slug: string }) {
  const t = await getTranslations("measurement");
  const base = `/api/workspace/${slug}/observations`;
  return (
    <>
      <a className={look} href={`${base}.csv`}>
        {t("exportCsv")}
      </a>
      <a className={look} href={`${base}.xlsx`}>
        {t("exportXlsx")}
      </a>
    </>
  );
}
