import { getTranslations } from "next-intl/server";
import { SectionHead } from "@/ui/section-head";
import { StatusMark } from "@/ui/status-mark";
import { TextLink } from "@/ui/text-link";
import type { UnansweredIndicator } from "../queries/unanswered";

/** W10: on the backbone's desk, what is off track and has no course correction yet. */
export async function UnansweredList({
  slug,
  indicators,
}: {
  slug: string;
  indicators: readonly UnansweredIndicator[];
}) {
  const t = await getTranslations("learning");
  const words = await getTranslations("publication.status");
  if (indicators.length === 0) return null;
  return (
    <section>
      <SectionHead title={t("unanswered")} lead={t("unansweredLead")} />
      <ul className="divide-y divide-line border-y border-line text-sm">
        {indicators.map(({ id, name, status }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2.5">
            <TextLink href={`/w/${slug}/measurement/indicators/${id}/turn-the-curve`}>
              {name}
            </TextLink>
            <StatusMark status={status} label={words(status)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
