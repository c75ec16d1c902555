import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Badge } from "@/ui/badge";
import { Disclosure } from "@/ui/disclosure";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import { waivePerspectiveAction } from "../actions";
import type { PerspectivesView } from "../queries/perspectives";

const badgeOf = { given: "success", waived: "plain", draft: "accent", missing: "warning" } as const;

/** Who has said how it sees the problem, and who is still to be heard. */
export async function PerspectiveTable({
  slug,
  lines,
}: { slug: string } & Pick<PerspectivesView, "lines">) {
  const t = await getTranslations("agenda");
  const words = await getFormWords();
  return (
    <DataTable
      caption={t("perspectives")}
      rows={lines}
      rowKey={({ stakeholderId }) => stakeholderId}
      columns={[
        {
          key: "organization",
          label: t("organization"),
          isRowHead: true,
          cell: ({ organization, perspectiveId, isOwn }) => {
            const page = isOwn ? "own" : perspectiveId;
            if (page === null) return organization;
            return (
              <TextLink href={`/w/${slug}/agenda/perspectives/${page}`}>{organization}</TextLink>
            );
          },
        },
        {
          key: "standing",
          label: t("standing"),
          cell: ({ standing }) => (
            <Badge kind={badgeOf[standing]}>{t(`standings.${standing}`)}</Badge>
          ),
        },
        {
          key: "words",
          label: t("inShort"),
          cell: ({ opening, waivedReason }) => (
            <span className="line-clamp-2 max-w-prose text-soft">{waivedReason ?? opening}</span>
          ),
        },
        {
          key: "waive",
          label: <span className="sr-only">{t("waive")}</span>,
          cell: ({ stakeholderId, organization, can, standing }) =>
            can.waive && standing !== "waived" ? (
              <Disclosure summary={t("waive")}>
                <Form
                  action={waivePerspectiveAction}
                  words={words}
                  label={t("waiveOf", { organization })}
                  hidden={{ initiative: slug, stakeholderId }}
                >
                  <TextArea name="reason" label={t("waiveReason")} />
                  <SubmitButton variant="secondary" size="small">
                    {t("waive")}
                  </SubmitButton>
                </Form>
              </Disclosure>
            ) : null,
        },
      ]}
    />
  );
}
