import { getTranslations } from "next-intl/server";
import { formatNumber, formatValue } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { WaitingReport, WaitingValue } from "../queries/review";
import { SourceText } from "./source-text";

type WaitingValuesProps = {
  slug: string;
  report: WaitingReport;
  nameOf: (value: WaitingValue) => string;
  /** The address that opens the comments on a value in place. */
  commentsAt: (value: WaitingValue) => string;
};

/** The values of a waiting report beside those before, with what must be asked about each. */
export async function WaitingValues({ slug, report, nameOf, commentsAt }: WaitingValuesProps) {
  const t = await getTranslations("measurement");
  const shown = (value: string) => formatValue(value, report.unit, report.decimals);
  // One place more than is shown of values, so that a bound never looks like the value it excludes.
  const bound = (value: string) => formatValue(value, report.unit, report.decimals + 1);
  return (
    <DataTable
      caption={t("valuesOf", { name: report.indicator, organization: report.organization })}
      rows={report.values}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "of",
          label: t("of"),
          isRowHead: true,
          cell: (value) => (
            <TextLink href={`/w/${slug}/measurement/observations/${value.id}`}>
              {nameOf(value)}
            </TextLink>
          ),
        },
        {
          key: "before",
          label: t("before"),
          isNumber: true,
          cell: ({ before }) => (before === null ? "–" : shown(before)),
        },
        {
          key: "value",
          label: t("now"),
          isNumber: true,
          cell: ({ value, numerator, denominator, reason }) => (
            <>
              {value === null ? t("notAvailable", { reason: reason ?? "" }) : shown(value)}
              {numerator !== null && denominator !== null ? (
                <span className="block text-xs text-soft">
                  {formatNumber(numerator)} / {formatNumber(denominator)}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: "question",
          label: t("question"),
          cell: ({ jump, range, revision, former }) => (
            <span className="flex flex-col items-start gap-1">
              {range ? (
                <Badge kind="danger">
                  {t(`ranges.${range.kind}`, { bound: shown(range.bound) })}
                </Badge>
              ) : null}
              {jump ? (
                <Badge kind="warning">
                  {t("jumpsShort", { low: bound(jump.usualLow), high: bound(jump.usualHigh) })}
                </Badge>
              ) : null}
              {revision > 1 ? (
                <span className="text-xs text-soft">
                  {former === null
                    ? t("revised", { count: revision - 1 })
                    : t("revisedFrom", { count: revision - 1, former: shown(former) })}
                </span>
              ) : null}
            </span>
          ),
        },
        {
          key: "note",
          label: t("note"),
          className: "min-w-48",
          cell: ({ note, source }) => (
            <>
              {note}
              {source ? (
                <span className="block text-xs text-soft">
                  {t("evidence")}: <SourceText source={source} />
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: "comments",
          label: t("comments"),
          cell: (value) => (
            <TextLink href={commentsAt(value)} className="whitespace-nowrap">
              {t("commentsOn", { count: value.comments })}
              <span className="sr-only">: {nameOf(value)}</span>
            </TextLink>
          ),
        },
      ]}
    />
  );
}
