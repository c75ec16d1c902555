import { getTranslations } from "next-intl/server";
import type { RowQuestion } from "@/domain/measurement/sent-sheet";
import { formatNumber, formatPeriod, formatValue } from "@/i18n/format";
import { Disclosure } from "@/ui/disclosure";
import type { MailedRow as Row } from "../queries/mailed-report";
import { MailedBox } from "./mailed-box";

type MailedRowProps = { row: Row; index: number; isAlone: boolean };

/** One row of the mailed form: what was said last time, this time's boxes, and what is to be asked about them. */
export async function MailedRow({ row, index, isAlone }: MailedRowProps) {
  const t = await getTranslations("link.report");
  const m = await getTranslations("measurement");
  const group = row.group || t("total");
  const of = [row.name, row.group].filter(Boolean).join(", ");
  const name = (box: string) => `cells.${index}.${box}`;
  const { typed, question, difference, problem } = row;
  const isSaying = [typed.notAvailableReason, typed.note, typed.source ?? ""].some(Boolean);
  const isAsked = question !== null || difference !== null;
  const isProblemInside = ["note", "notAvailableReason", "source"].includes(problem?.path ?? "");
  return (
    <div className="space-y-3 py-4 first:pt-0 last:pb-0">
      {[
        ["indicatorId", row.indicatorId] as const,
        ["placeCode", row.placeCode] as const,
        ["categoryKey", row.categoryKey] as const,
        ["asked", question?.value ?? ""] as const,
      ].map(([box, value]) => (
        <input key={box} type="hidden" name={name(box)} value={value} />
      ))}
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 text-sm">
        {isAlone ? null : <h3 className="font-semibold">{group}</h3>}
        <p className="text-soft tabular-nums">
          <LastTime row={row} />
        </p>
      </div>
      {question ? (
        <p className="max-w-prose text-sm font-medium text-warning">
          <Question row={row} question={question} />
        </p>
      ) : null}
      {difference ? (
        <p className="max-w-prose text-sm font-medium text-warning">
          {m("splitDiffers", {
            entered: formatNumber(difference.entered),
            split: formatNumber(difference.split),
          })}
        </p>
      ) : null}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {row.takesParts ? (
          <>
            <MailedBox
              {...{ name: name("numerator"), of, typed: typed.numerator, isNumber: true }}
              label={row.numeratorLabel ?? m("numerator")}
            />
            <MailedBox
              {...{ name: name("denominator"), of, typed: typed.denominator, isNumber: true }}
              label={row.denominatorLabel ?? m("denominator")}
            />
          </>
        ) : (
          <MailedBox
            {...{ name: name("value"), of, typed: typed.value, isNumber: true }}
            label={row.unit ? `${m("value")} (${row.unit})` : m("value")}
          />
        )}
        {row.lastValue === null ? null : (
          <label className="flex min-h-10 items-center gap-2.5 text-sm">
            <input
              type="checkbox"
              name={name("same")}
              value="true"
              className="size-4.5 shrink-0 accent-accent"
            />
            <span>
              {m("sameAsLast")}
              <span className="sr-only">: {of}</span>
            </span>
          </label>
        )}
      </div>
      <Disclosure summary={t("orWhyNot")} open={isSaying || isAsked || isProblemInside}>
        <div className="space-y-3">
          <MailedBox
            {...{ name: name("notAvailableReason"), of, typed: typed.notAvailableReason }}
            label={m("notAvailableBecause")}
          />
          <MailedBox {...{ name: name("note"), of, typed: typed.note }} label={m("note")} />
          <MailedBox
            {...{ name: name("source"), of, typed: typed.source ?? "" }}
            label={m("evidence")}
          />
        </div>
      </Disclosure>
    </div>
  );
}

/** What is asked about a value that looks wrong, in the words of the entry grid. */
async function Question({ row, question }: { row: Row; question: RowQuestion }) {
  const m = await getTranslations("measurement");
  const { value: exactValue, finding } = question;
  const value = formatValue(exactValue, row.unit, row.decimals);
  // One place more than is shown of values, so that a bound never looks like the value it excludes.
  const bound = (text: string) => formatValue(text, row.unit, row.decimals + 1);
  return finding.kind === "jump"
    ? m("jumps", { value, low: bound(finding.usualLow), high: bound(finding.usualHigh) })
    : m(`rangesTyped.${finding.kind}`, { value, bound: bound(finding.bound) });
}

async function LastTime({ row }: { row: Row }) {
  const t = await getTranslations("link.report");
  if (row.lastValue === null || row.lastPeriod === null) return t("nothingBefore");
  const value = formatValue(row.lastValue, row.unit, row.decimals);
  const parts =
    row.lastNumerator !== null && row.lastDenominator !== null
      ? ` · ${formatNumber(row.lastNumerator)} / ${formatNumber(row.lastDenominator)}`
      : "";
  return `${t("lastTime", { value, period: formatPeriod(row.lastPeriod) })}${parts}`;
}
