"use client";

import { useTranslations } from "next-intl";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from "react";
import { readCell } from "@/domain/measurement/entered-value";
import { splitDifferences } from "@/domain/measurement/entry-findings";
import {
  type EntryBox,
  isUnsent,
  pasteAt,
  pastedCells,
  type TypedRow,
} from "@/domain/measurement/entry-sheet";
import { implausible } from "@/domain/measurement/plausibility";
import { formatNumber, formatPeriod, formatValue } from "@/i18n/format";
import { type SaveState, useAutosave } from "@/ui/form/autosave";
import { readDeviceMemory, writeDeviceMemory } from "@/ui/form/device-memory";
import { Form } from "@/ui/form/form";
import type { FormWords } from "@/ui/form/form-state";
import { SubmitButton } from "@/ui/form/submit-button";
import { Notice } from "@/ui/notice";
import { recordObservationsAction } from "../actions";
import type { EntryGridView, EntryRow } from "../queries/entry-grid";
import { EntryCell } from "./entry-cell";

type EntryGridProps = { slug: string; grid: EntryGridView; words: FormWords };

/** The numbers one stakeholder owes for one period: last time's value beside this time's, saved while one types. */
export function EntryGrid({ slug, grid, words }: EntryGridProps) {
  const t = useTranslations("measurement");
  const handedIn = new Set(
    grid.reports
      .filter(({ state }) => state === "submitted" || state === "approved")
      .map(({ indicatorId }) => indicatorId),
  );
  const rows = grid.rows.filter(({ indicatorId }) => !handedIn.has(indicatorId));
  if (rows.length === 0) return <p className="text-sm text-soft">{t("nothingToEnter")}</p>;
  // Other rows are another sheet: what is typed belongs to its row by its place in the list.
  const sheet = [...new Set(rows.map(({ indicatorId }) => indicatorId)), rows.length].join(" ");
  return <EntrySheet key={sheet} {...{ slug, grid, rows, words }} />;
}

const keyOf = (row: EntryRow) => `${row.indicatorId} ${row.placeCode} ${row.categoryKey}`;

function storedOf(row: EntryRow): TypedRow {
  const { numerator, denominator, note } = row;
  const value = numerator === "" ? row.value : "";
  return { value, numerator, denominator, notAvailableReason: row.reason, note };
}

function EntrySheet({ slug, grid, rows, words }: EntryGridProps & { rows: readonly EntryRow[] }) {
  const t = useTranslations("measurement");
  const { stakeholderId, periodKey } = grid;
  const [typed, setTyped] = useState<readonly TypedRow[]>(() => rows.map(storedOf));
  const [restored, setRestored] = useState(0);
  const [left, setLeft] = useState(0);
  const memory = `throughline report ${stakeholderId} ${periodKey}`;
  const differences = useMemo(() => splitDifferences(rows, typed), [rows, typed]);
  const unsent = rows.filter((row, index) => {
    const now = typed[index];
    return now !== undefined && isUnsent(row, storedOf(row), now);
  });
  const saveState = useAutosave(typed, unsent.length > 0, async () => {
    const data = new FormData();
    data.set("initiative", slug);
    data.set("stakeholderId", stakeholderId);
    for (const [place, row] of unsent.entries()) {
      const { indicatorId, placeCode, categoryKey } = row;
      const cell = { indicatorId, placeCode, categoryKey, periodKey: periodKey ?? "" };
      const whole = { ...typed[rows.indexOf(row)], ...cell };
      for (const [name, text] of Object.entries(whole)) data.set(`cells.${place}.${name}`, text);
    }
    const reply = await recordObservationsAction({ status: "idle" }, data);
    return reply.status === "refused" ? reply.message : null;
  });

  // What a lost connection or a closed window kept from being saved waits on this device.
  const restore = useEffectEvent(() => {
    const kept = readDeviceMemory<TypedRow>(memory);
    const found = rows.filter((row) => kept[keyOf(row)]).length;
    if (found === 0) return;
    setTyped(rows.map((row) => kept[keyOf(row)] ?? storedOf(row)));
    setRestored(found);
  });
  useEffect(() => restore(), []);
  useEffect(() => {
    const changed = rows.flatMap((row, index) => {
      const now = typed[index];
      const isAsStored = JSON.stringify(now) === JSON.stringify(storedOf(row));
      return now === undefined || isAsStored ? [] : [[keyOf(row), now] as const];
    });
    writeDeviceMemory(memory, Object.fromEntries(changed));
  }, [typed, rows, memory]);

  const type = (index: number) => (change: Partial<TypedRow>) =>
    setTyped((all) => all.map((row, at) => (at === index ? { ...row, ...change } : row)));

  function paste(event: ClipboardEvent<HTMLElement>) {
    const spot = spotOf(event.target);
    const cells = pastedCells(event.clipboardData.getData("text/plain"));
    if (!spot || (cells.length === 1 && cells[0]?.length === 1)) return;
    event.preventDefault();
    const takesParts = rows.map((row) => row.takesParts);
    const pasted = pasteAt(typed, takesParts, spot, cells);
    setTyped(pasted.rows);
    setLeft(pasted.left);
  }

  return (
    <Form
      action={recordObservationsAction}
      words={words}
      hidden={{ initiative: slug, stakeholderId }}
      label={t("entryOf", { period: periodKey ? formatPeriod(periodKey) : "" })}
      keepsWhenDone
    >
      {restored > 0 ? <Notice>{t("restored", { count: restored })}</Notice> : null}
      {left > 0 ? <Notice kind="warning">{t("pastedTooMuch", { count: left })}</Notice> : null}
      <p className="text-sm text-soft">{t("entryKeys")}</p>
      <div className="overflow-x-auto">
        <table
          className="w-full border-collapse text-sm max-sm:block"
          onPaste={paste}
          onKeyDown={moveByKey}
        >
          <caption className="sr-only">{t("entry")}</caption>
          <thead className="max-sm:sr-only">
            <tr className="border-b border-line-strong text-left text-xs text-soft">
              {["indicator", "before", "now", "orWhyNot"].map((head) => (
                <th key={head} scope="col" className="py-2 pr-4">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {rows.map((row, index) => {
              const difference = differences.get(index);
              const jump = jumpOf(row, typed[index]);
              return (
                <tr
                  key={keyOf(row)}
                  className="border-b border-line align-top max-sm:grid max-sm:grid-cols-[1fr_auto]"
                >
                  <RowHead row={row}>
                    {jump ? (
                      <span className="mt-1 block text-xs font-medium text-warning">
                        {t("jumps", {
                          value: formatValue(jump.value, row.unit, row.decimals),
                          low: formatValue(jump.usualLow, row.unit, row.decimals),
                          high: formatValue(jump.usualHigh, row.unit, row.decimals),
                        })}
                      </span>
                    ) : null}
                    {difference ? (
                      <span className="mt-1 block text-xs font-medium text-warning">
                        {t("splitDiffers", {
                          entered: formatNumber(difference.entered),
                          split: formatNumber(difference.split),
                        })}
                      </span>
                    ) : null}
                  </RowHead>
                  <Before row={row} />
                  <EntryCell
                    row={row}
                    typed={typed[index] ?? storedOf(row)}
                    index={index}
                    periodKey={periodKey ?? ""}
                    onType={type(index)}
                  />
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{t("save")}</SubmitButton>
        <button
          type="button"
          onClick={() => setTyped(rows.map(storedOf))}
          className="min-h-10 px-2 text-sm text-soft underline"
        >
          {t("startAgain")}
        </button>
        <p role="status" className="text-sm text-soft">
          {saveState === "idle" ? null : <Saving state={saveState} isLeft={unsent.length > 0} />}
        </p>
      </div>
    </Form>
  );
}

/** M5: what is typed, where it lies far from all that this row said before. */
function jumpOf(row: EntryRow, typed: TypedRow | undefined) {
  const reading = typed ? readCell(row, typed) : null;
  if (!reading?.ok || reading.recorded?.availability !== "reported") return null;
  const { value } = reading.recorded;
  const found = implausible(row.history, value);
  return found && { ...found, value };
}

function Saving({ state, isLeft }: { state: Exclude<SaveState, "idle">; isLeft: boolean }) {
  const t = useTranslations("measurement.saveStates");
  if (typeof state !== "string") return state.refused;
  return t(state === "saved" && isLeft ? "saving" : state);
}

function RowHead({ row, children }: { row: EntryRow; children: ReactNode }) {
  return (
    <th scope="row" className="max-w-xs py-3 pr-4 text-left font-normal">
      <span className="font-semibold">{row.name}</span>
      <span className="block text-xs text-soft">
        {[row.placeName, row.categoryKey.replaceAll("|", ", ")].filter(Boolean).join(" · ") ||
          row.code}
      </span>
      {children}
    </th>
  );
}

function Before({ row }: { row: EntryRow }) {
  return (
    <td className="py-3 pr-4 whitespace-nowrap text-soft tabular-nums">
      {row.lastValue === null ? (
        "–"
      ) : (
        <>
          {formatValue(row.lastValue, row.unit, row.decimals)}
          <span className="block text-xs">
            {row.lastNumerator !== null && row.lastDenominator !== null
              ? `${formatNumber(row.lastNumerator)} / ${formatNumber(row.lastDenominator)} · `
              : null}
            {row.lastPeriod ? formatPeriod(row.lastPeriod) : null}
          </span>
        </>
      )}
    </td>
  );
}

/** Which box of which row an element of the table is. */
function spotOf(target: EventTarget): { readonly row: number; readonly box: EntryBox } | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const { row, box } = target.dataset;
  return row && box ? { row: Number(row), box: box as EntryBox } : null; // the boxes carry only these names
}

/** Enter and the arrow keys go up and down a column, as in a spreadsheet. */
function moveByKey(event: KeyboardEvent<HTMLElement>) {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const spot = spotOf(event.target);
  if (!step || !spot) return;
  event.preventDefault();
  const row = event.currentTarget.querySelectorAll<HTMLInputElement>(
    `[data-row="${spot.row + step}"]`,
  );
  const same = [...row].find(({ dataset }) => dataset.box === spot.box) ?? row[0];
  same?.focus();
  same?.select();
}
