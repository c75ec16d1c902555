import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Badge } from "@/ui/badge";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { DataTable } from "@/ui/table/data-table";
import { activateStakeholderAction, leaveInitiativeAction } from "../actions";
import type { StakeholdersView } from "../queries/stakeholders";

type Row = StakeholdersView["stakeholders"][number];

/** The organizations of the initiative, with what the reader may do about each. */
export async function StakeholderTable({
  slug,
  stakeholders,
}: { slug: string } & Pick<StakeholdersView, "stakeholders">) {
  const t = await getTranslations("initiative");
  const words = await getFormWords();
  const hidden = ({ id, version }: Row) => ({
    initiative: slug,
    stakeholderId: id,
    version: String(version),
  });
  return (
    <DataTable
      caption={t("stakeholders")}
      rows={stakeholders}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: t("organization"),
          isRowHead: true,
          cell: ({ name, code }) => (
            <>
              <span className="font-semibold">{name}</span>{" "}
              <span className="text-xs text-soft">{code}</span>
            </>
          ),
        },
        { key: "sector", label: t("sector"), cell: ({ sector }) => t(`sectors.${sector}`) },
        { key: "kind", label: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
        {
          key: "state",
          label: t("state"),
          cell: ({ state }) => (
            <Badge kind={state === "active" ? "success" : "plain"}>{t(`states.${state}`)}</Badge>
          ),
        },
        {
          key: "members",
          label: t("members"),
          isNumber: true,
          cell: ({ members }) => members,
        },
        {
          key: "actions",
          label: <span className="sr-only">{t("actions")}</span>,
          cell: (row) => (
            <div className="flex flex-wrap justify-end gap-2">
              {row.can.activate ? (
                <Form
                  action={activateStakeholderAction}
                  words={words}
                  hidden={hidden(row)}
                  label={t("activateOf", { name: row.name })}
                >
                  <SubmitButton variant="secondary" size="small">
                    {t("activate")}
                  </SubmitButton>
                </Form>
              ) : null}
              {row.can.leave ? (
                <Form
                  action={leaveInitiativeAction}
                  words={words}
                  hidden={hidden(row)}
                  label={t("leaveOf", { name: row.name })}
                >
                  <SubmitButton variant="quiet" size="small">
                    {t("leave")}
                  </SubmitButton>
                </Form>
              ) : null}
            </div>
          ),
        },
      ]}
    />
  );
}
