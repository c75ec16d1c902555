import { getTranslations } from "next-intl/server";
import type { PublicInitiative, PublicPassport } from "@/domain/publication/public-document";
import { formatDate } from "@/i18n/format";
import { CopyField } from "@/ui/copy-field";
import { SectionHead } from "@/ui/section-head";
import { TextLink } from "@/ui/text-link";

type TakeAlongProps = { initiative: PublicInitiative; passport: PublicPassport; origin: string };

/** The numbers as files, the chart for other people's pages, and how to cite both so that it stays true. */
export async function TakeAlong({ initiative, passport, origin }: TakeAlongProps) {
  const t = await getTranslations("publication");
  const { slug, name, release, timeZone } = initiative;
  const path = `/i/${slug}/indicators/${encodeURIComponent(passport.code)}`;
  const api = `/api/v1/initiatives/${slug}/indicators/${encodeURIComponent(passport.code)}`;
  const title = `${passport.name}: ${name}`.replaceAll('"', "”");
  const frame = `<iframe src="${origin}/embed${path}" title="${title}" width="100%" height="620" loading="lazy" style="border:0"></iframe>`;
  const words = { copy: t("copy"), copied: t("copied") };
  return (
    <section id="take-along" className="space-y-5">
      <SectionHead ruled title={t("takeAlong")} lead={t("takeAlongLead")} />
      <ul className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <li>
          <TextLink href={`${api}/observations.csv`} prefetch={false}>
            {t("downloadIndicatorFile")}
          </TextLink>
        </li>
        <li>
          <TextLink href={api} prefetch={false}>
            {t("downloadIndicator")}
          </TextLink>
        </li>
        <li>
          <TextLink href={`/embed${path}`} prefetch={false}>
            {t("seeEmbed")}
          </TextLink>
        </li>
      </ul>
      <CopyField label={t("embedCode")} value={frame} {...words} />
      <CopyField
        label={t("citation")}
        value={t("citeIndicator", {
          ...{ initiative: name, indicator: passport.name, number: release.number },
          date: formatDate(release.releasedAt, timeZone),
          address: `${origin}${path}?release=${release.number}`,
        })}
        {...words}
      />
    </section>
  );
}
