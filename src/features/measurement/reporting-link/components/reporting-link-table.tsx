import { getTranslations } from "next-intl/server";
import { formatDate } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { Form } from "@/ui/form/form";
import type { FormWords } from "@/ui/form/form-state";
import { SubmitButton } from "@/ui/form/submit-button";
import { DataTable } from "@/ui/table/data-table";
import { revokeReportingLinkAction } from "../actions";
import type { ReportingLinksView } from "../queries/reporting-links";
import { SendLinkForm } from "./send-link-form";

type ReportingLinkTableProps = {
  slug: string;
  origin: string;
  words: FormWords;
} & Pick<ReportingLinksView, "links" | "isMailSetUp">;

const badgeOf: Readonly<Record<string, "success" | "warning">> = {
  ...{ used: "success", mail_refused: "warning", expired: "warning" },
};

/** M6: each link with who it is for, where it stands, who made it, and what can be done with it. */
export async function ReportingLinkTable(props: ReportingLinkTableProps) {
  const { slug, origin, words, links, isMailSetUp } = props;
  const t = await getTranslations("link");
  return (
    <DataTable
      caption={t("title")}
      rows={links}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "person",
          label: t("person"),
          isRowHead: true,
          cell: ({ personName, email, organization }) => (
            <>
              <span className="font-semibold">{personName}</span>
              <span className="block text-soft">{organization}</span>
              <span className="block text-xs text-soft">{email}</span>
            </>
          ),
        },
        {
          key: "state",
          label: t("state"),
          cell: ({ state, since }) => (
            <>
              <Badge kind={badgeOf[state] ?? "plain"}>
                {t(`states.${state}`, { date: since ? formatDate(since) : "" })}
              </Badge>
              {state === "mail_refused" ? (
                <span className="mt-1 block max-w-56 text-xs text-soft">
                  {t("mailRefusedHint")}
                </span>
              ) : null}
            </>
          ),
        },
        { key: "until", label: t("until"), cell: ({ untilOn }) => formatDate(untilOn) },
        { key: "madeBy", label: t("madeBy"), cell: ({ madeBy }) => madeBy },
        {
          key: "actions",
          label: <span className="sr-only">{t("actions")}</span>,
          cell: ({ id, personName: person, can }) => (
            <div className="flex flex-wrap items-start gap-x-2">
              {can.send ? (
                <SendLinkForm
                  {...{ slug, origin, words }}
                  reportingLinkId={id}
                  label={t(isMailSetUp ? "againOf" : "showLinkOf", { person })}
                  button={t(isMailSetUp ? "again" : "showLink")}
                />
              ) : null}
              {can.revoke ? (
                <Form
                  action={revokeReportingLinkAction}
                  words={words}
                  hidden={{ initiative: slug, reportingLinkId: id }}
                  label={t("revokeOf", { person })}
                >
                  <SubmitButton variant="quiet" size="small">
                    {t("revoke")}
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
