import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatDate } from "@/i18n/format";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { DataTable } from "@/ui/table/data-table";
import { withdrawInvitationAction } from "../actions";
import type { MembersView } from "../queries/members";

/** The invitations that nobody has accepted yet. */
export async function InvitationTable({
  slug,
  invitations,
}: { slug: string } & Pick<MembersView, "invitations">) {
  const t = await getTranslations("initiative");
  const roles = await getTranslations("access.roles");
  const words = await getFormWords();
  return (
    <DataTable
      caption={t("invitations")}
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: "email", label: t("email"), cell: ({ email }) => email, isRowHead: true },
        { key: "organization", label: t("organization"), cell: ({ organization }) => organization },
        { key: "role", label: t("role"), cell: ({ role }) => roles(role) },
        { key: "expires", label: t("expires"), cell: ({ expiresAt }) => formatDate(expiresAt) },
        {
          key: "withdraw",
          label: <span className="sr-only">{t("actions")}</span>,
          cell: ({ id, email, can }) =>
            can.withdraw ? (
              <Form
                action={withdrawInvitationAction}
                words={words}
                hidden={{ initiative: slug, invitationId: id }}
                label={t("withdrawOf", { email })}
              >
                <SubmitButton variant="quiet" size="small">
                  {t("withdraw")}
                </SubmitButton>
              </Form>
            ) : null,
        },
      ]}
    />
  );
}
