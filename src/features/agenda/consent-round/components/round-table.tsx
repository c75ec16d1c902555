import { getTranslations } from "next-intl/server";
import { formatDate } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { EmptyState } from "@/ui/empty-state";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { ConsentRoundsView } from "../queries/consent-rounds";

const badgeOf = {
  open: "accent",
  passed: "success",
  not_adopted: "warning",
  withdrawn: "plain",
} as const;

/** The consent rounds, the open ones first, then the newest. */
export async function RoundTable({
  slug,
  rounds,
}: { slug: string } & Pick<ConsentRoundsView, "rounds">) {
  const t = await getTranslations("agenda");
  return (
    <DataTable
      caption={t("rounds")}
      rows={rounds}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("noRounds")}>{t("noRoundsHint")}</EmptyState>}
      columns={[
        {
          key: "title",
          label: t("roundTitle"),
          isRowHead: true,
          cell: ({ id, title }) => (
            <TextLink href={`/w/${slug}/consent-rounds/${id}`}>{title}</TextLink>
          ),
        },
        {
          key: "state",
          label: t("state"),
          cell: ({ state }) => <Badge kind={badgeOf[state]}>{t(`roundStates.${state}`)}</Badge>,
        },
        { key: "deadline", label: t("deadline"), cell: ({ deadlineOn }) => formatDate(deadlineOn) },
        {
          key: "answered",
          label: t("positions"),
          isNumber: true,
          cell: ({ answered, active }) => t("answeredOf", { answered, active }),
        },
        {
          key: "own",
          label: t("you"),
          cell: ({ isOwnAnswerMissing, state }) =>
            state === "open" && isOwnAnswerMissing ? (
              <Badge kind="warning">{t("yourTurn")}</Badge>
            ) : null,
        },
      ]}
    />
  );
}
