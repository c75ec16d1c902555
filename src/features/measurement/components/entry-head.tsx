import { getTranslations } from "next-intl/server";
import { formatDate, formatPeriod } from "@/i18n/format";
import { PageHead } from "@/ui/page-head";
import { TextLink } from "@/ui/text-link";
import type { EntryGridView } from "../queries/entry-grid";

/** Which sheet of numbers this is, and the ways to the others: each period, or one indicator for several periods at once. */
export async function EntryHead({ grid }: { grid: EntryGridView }) {
  const t = await getTranslations("measurement");
  const { periods, periodKey, indicator, severalOwed, organization, rows } = grid;
  const period = periods.find(({ key }) => key === periodKey);
  const shown = new Set(rows.map((row) => row.periodKey)).size;
  const dueLead = period?.dueOn
    ? t("dueOn", { organization, date: formatDate(period.dueOn) })
    : organization;
  return (
    <>
      <PageHead
        title={
          indicator?.name ??
          (period ? t("reportFor", { period: formatPeriod(period.key) }) : t("entry"))
        }
        lead={
          indicator
            ? t("severalLead", { organization, count: shown, more: indicator.more })
            : dueLead
        }
        meta={periods.map(({ key }) =>
          key === periodKey ? (
            <strong key={key}>{formatPeriod(key)}</strong>
          ) : (
            <TextLink key={key} href={`?period=${encodeURIComponent(key)}`}>
              {formatPeriod(key)}
            </TextLink>
          ),
        )}
      />
      {severalOwed.length > 0 ? (
        <p className="text-sm">
          <span className="text-soft">{t("severalAtOnce")}</span>{" "}
          {severalOwed.map(({ id, name, periods: count }, place) => (
            <span key={id}>
              {place > 0 ? " · " : null}
              {id === indicator?.id ? (
                <strong>{t("severalOf", { name, count })}</strong>
              ) : (
                <TextLink href={`?indicator=${id}`}>{t("severalOf", { name, count })}</TextLink>
              )}
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}
