import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/ui/empty-state";
import type { OwnInitiativesView } from "../queries/own-initiatives";

/** The initiatives a person belongs to. */
export async function InitiativeList({ initiatives }: Pick<OwnInitiativesView, "initiatives">) {
  const t = await getTranslations("initiative");
  const roles = await getTranslations("access.roles");
  if (initiatives.length === 0) {
    return <EmptyState title={t("noInitiatives")}>{t("noInitiativesHint")}</EmptyState>;
  }
  return (
    <ul className="space-y-3">
      {initiatives.map(({ slug, name, place, phase, role, organization }) => (
        <li key={slug}>
          <Link
            href={`/w/${slug}`}
            className="block rounded-lg border border-line bg-card p-5 hover:border-accent"
          >
            <span className="font-serif text-lg font-semibold">{name}</span>
            <span className="mt-1 block text-sm text-soft">
              {place} · {t(`phases.${phase}`)}
            </span>
            <span className="mt-1 block text-sm">
              {roles(role)}, {organization}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
