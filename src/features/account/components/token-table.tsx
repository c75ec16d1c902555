import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatDate } from "@/i18n/format";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { DataTable } from "@/ui/table/data-table";
import { revokePersonalTokenAction } from "../actions";
import type { OwnAccountView } from "../queries/own-account";

/** The tokens that still work, each with the button that ends it. */
export async function TokenTable({ tokens }: Pick<OwnAccountView, "tokens">) {
  const t = await getTranslations("account");
  const words = await getFormWords();
  return (
    <DataTable
      caption={t("tokens")}
      rows={tokens}
      rowKey={({ id }) => id}
      empty={<p className="text-sm text-soft">{t("noTokens")}</p>}
      columns={[
        { key: "name", label: t("tokenName"), cell: ({ name }) => name, isRowHead: true },
        {
          key: "used",
          label: t("lastUsed"),
          cell: ({ lastUsedAt }) => (lastUsedAt ? formatDate(lastUsedAt) : t("never")),
        },
        { key: "expires", label: t("expires"), cell: ({ expiresAt }) => formatDate(expiresAt) },
        {
          key: "revoke",
          label: <span className="sr-only">{t("revoke")}</span>,
          cell: ({ id, name }) => (
            <Form
              action={revokePersonalTokenAction}
              words={words}
              hidden={{ personalTokenId: id }}
              label={t("revokeToken", { name })}
            >
              <SubmitButton variant="danger" size="small">
                {t("revoke")}
              </SubmitButton>
            </Form>
          ),
        },
      ]}
    />
  );
}
