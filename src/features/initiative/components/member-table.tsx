import { getTranslations } from "next-intl/server";
import { rolesForKind } from "@/domain/initiative/member-role";
import { getFormWords } from "@/i18n/form-words";
import { Disclosure } from "@/ui/disclosure";
import { Form } from "@/ui/form/form";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { DataTable } from "@/ui/table/data-table";
import { changeMemberAction, removeMemberAction } from "../actions";
import type { MembersView } from "../queries/members";

type Row = MembersView["members"][number];

/** The people of the initiative by organization, with what the reader may do about each. */
export async function MemberTable({
  slug,
  members,
}: { slug: string } & Pick<MembersView, "members">) {
  const t = await getTranslations("initiative");
  const roles = await getTranslations("access.roles");
  const words = await getFormWords();
  const hidden = ({ id, version }: Row) => ({
    initiative: slug,
    memberId: id,
    version: String(version),
  });
  return (
    <DataTable
      caption={t("members")}
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: t("person"),
          isRowHead: true,
          cell: ({ name, email, isSelf }) => (
            <>
              <span className="font-semibold">{name}</span>
              {isSelf ? <span className="text-soft"> ({t("you")})</span> : null}
              {email ? <span className="block text-xs text-soft">{email}</span> : null}
            </>
          ),
        },
        { key: "organization", label: t("organization"), cell: ({ organization }) => organization },
        { key: "role", label: t("role"), cell: ({ role }) => roles(role) },
        {
          key: "actions",
          label: <span className="sr-only">{t("actions")}</span>,
          cell: (row) =>
            row.can.change || row.can.remove ? (
              <Disclosure summary={t("changeOf", { name: row.name })}>
                {row.can.change ? (
                  <Form action={changeMemberAction} words={words} hidden={hidden(row)}>
                    <Select
                      name="role"
                      label={t("role")}
                      defaultValue={row.role}
                      choices={rolesForKind(row.kind).map((value) => ({
                        value,
                        label: roles(value),
                      }))}
                    />
                    <SubmitButton variant="secondary" size="small">
                      {t("changeRole")}
                    </SubmitButton>
                  </Form>
                ) : null}
                {row.can.remove ? (
                  <Form
                    action={removeMemberAction}
                    words={words}
                    hidden={hidden(row)}
                    className="mt-3"
                  >
                    <SubmitButton variant="danger" size="small">
                      {t("removeMember")}
                    </SubmitButton>
                  </Form>
                ) : null}
              </Disclosure>
            ) : null,
        },
      ]}
    />
  );
}
