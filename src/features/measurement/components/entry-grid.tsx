"use client";

import { useTranslations } from "next-intl";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from "react";
import { splitDifferences } from "@/domain/measurement/entry-findings";
import {
  type EntryBox,
  isEmptied,
  isUnsent,
  pasteAt,
  pastedCells,
  saysTheSame,
  type TypedRow,
  takeOver,
} from "@/domain/measurement/entry-sheet";
import { isWritable, readyReports } from "@/domain/measurement/report-state";
import { formatPeriod } from "@/i18n/format";
import { type SaveState, useAutosave } from "@/ui/form/autosave";
import { readDeviceMemory, writeDeviceMemory } from "@/ui/form/device-memory";
import { Form } from "@/ui/form/form";
import type { FormWords } from "@/ui/form/form-state";
import { moveInSheet, spotOf } from "@/ui/form/sheet-keys";
import { SubmitButton } from "@/ui/form/submit-button";
import { useUndoable } from "@/ui/form/undoable";
import { Notice } from "@/ui/notice";
import { recordObservationsAction } from "../actions";
import type { EntryGridView, EntryRow } from "../queries/entry-grid";
import { EntryBefore } from "./entry-before";
import { EntryCell } from "./entry-cell";
import { EntryFindings } from "./entry-findings";
import { EntryRowHead } from "./entry-row-head";

type EntryGridProps = { slug: string; grid: EntryGridView; words: FormWords };

/** The numbers one stakeholder owes: last time's value beside this time's, saved while one types. */
export function EntryGrid({ slug, grid, words }: EntryGridProps) {
  const t = useTranslations("measurement");
  const handedIn = new Set(grid.reports.filter(({ state }) => !isWritable(state)).map(keyOfReport));
  const rows = grid.rows.filter((row) => !handedIn.has(keyOfReport(row)));
  if (rows.length === 0) return <p className="text-sm text-soft">{t("nothingToEnter")}</p>;
  // Other rows are another sheet: what is typed belongs to its row by its place in the list.
  const sheet = [...new Set(rows.map(keyOfReport)), rows.length].join(" ");
  return <EntrySheet key={sheet} {...{ slug, grid, rows, words }} />;
}

const keyOfReport = (one: { indicatorId: string; periodKey: string }) =>
  `${one.indicatorId} ${one.periodKey}`;

const keyOf = (row: EntryRow) =>
  `${row.indicatorId} ${row.periodKey} ${row.placeCode} ${row.categoryKey}`;

function storedOf(row: EntryRow): TypedRow {
  const { numerator, denominator, note, source } = row;
  const value = numerator === "" ? row.value : "";
  return { value, numerator, denominator, notAvailableReason: row.reason, note, source };
}

/** A row as this device keeps it: whether it had reached the server when the page it stands on had not heard of it yet. */
type KeptRow = TypedRow & { readonly isSent?: boolean };

/** As many rows as one save may name. */
const mostAtOnce = 400;

function EntrySheet({ slug, grid, rows, words }: EntryGridProps & { rows: readonly EntryRow[] }) {
  const t = useTranslations("measurement");
  const { stakeholderId, periodKey, indicator } = grid;
  const sheet = useUndoable<readonly TypedRow[]>(() => rows.map(storedOf));
  const typed = sheet.state;
  // What is stored of each row, as far as it is known here: as the page was drawn, and as was sent since.
  const [known, setKnown] = useState(typed);
  const [taken, setTaken] = useState(0);
  const [restored, setRestored] = useState(0);
  const [left, setLeft] = useState(0);
  const [activeRow, setActiveRow] = useState<number | null>(null);
  const entered = useRef<{ row: number; text: string } | null>(null);
  const memory = `throughline report ${stakeholderId} ${periodKey ?? indicator?.id}`;
  const differences = useMemo(() => splitDifferences(rows, typed), [rows, typed]);
  // What is typed and not stored: to be sent, or not complete yet.
  const unstored = useMemo(
    () =>
      rows.map((row, index) => {
        const [now, before] = [typed[index], known[index]];
        return now && before && !saysTheSame(row, before, now) ? { now, before } : null;
      }),
    [rows, typed, known],
  );
  const unsent = rows.filter((row, index) => {
    const { now, before } = unstored[index] ?? {};
    if (!now || !before || !isUnsent(row, before, now)) return false;
    // A box that is just being written anew is not taken back in between.
    return index !== activeRow || !isEmptied(row, before, now);
  });
  // A batch that was saved changes the rows, and the next one follows.
  const content = useMemo(() => ({ typed, known, activeRow }), [typed, known, activeRow]);
  const saveState = useAutosave(content, unsent.length > 0, async () => {
    const data = new FormData();
    data.set("initiative", slug);
    data.set("stakeholderId", stakeholderId);
    const batch = unsent.slice(0, mostAtOnce);
    for (const [place, row] of batch.entries()) {
      const { indicatorId, placeCode, categoryKey, periodKey: key } = row;
      const cell = { indicatorId, placeCode, categoryKey, periodKey: key };
      const whole = { ...typed[rows.indexOf(row)], ...cell };
      for (const [name, text] of Object.entries(whole)) data.set(`cells.${place}.${name}`, text);
    }
    // The page comes with the answer where it would say something else, or nobody is in the sheet to wait for it.
    const ready = new Set(readyReports(grid.reports).map(keyOfReport));
    const isNews = (row: EntryRow) => {
      const { now, before } = unstored[rows.indexOf(row)] ?? {};
      return !ready.has(keyOfReport(row)) || !now || !before || isEmptied(row, before, now);
    };
    if (activeRow !== null && !batch.some(isNews)) data.set("keepsPage", "true");
    const reply = await recordObservationsAction({ status: "idle" }, data);
    if (reply.status === "refused") return reply.message;
    const isSent = new Set(batch.map((row) => rows.indexOf(row)));
    setKnown((all) => all.map((one, at) => (isSent.has(at) ? (typed[at] ?? one) : one)));
    return null;
  });

  const hear = useEffectEvent(() => {
    const stored = rows.map(storedOf);
    const over = takeOver(rows, { known, typed, stored });
    setKnown(stored);
    if (over.taken === 0) return;
    setTaken(over.taken);
    sheet.change(() => over.rows, "taken over");
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the page comes anew, and only then
  useEffect(() => hear(), [grid]);

  // What a lost connection or a closed window kept from being saved waits on this device.
  const restore = useEffectEvent(() => {
    const kept = readDeviceMemory<KeptRow>(memory);
    // A page from before the last save, as the back button brings it, has it again without a word.
    const back = rows.map((row) => {
      const was = kept[keyOf(row)];
      return was && !saysTheSame(row, storedOf(row), was) ? was : null;
    });
    if (back.every((row) => row === null)) return;
    const typedOf = ({ isSent: _, ...row }: KeptRow): TypedRow => row;
    sheet.change((all) => all.map((row, at) => (back[at] ? typedOf(back[at]) : row)), "restore");
    setRestored(back.filter((row) => row && !row.isSent).length);
  });
  useEffect(() => restore(), []);
  useEffect(() => {
    const changed = rows.flatMap((row, index) => {
      const now = typed[index];
      if (now === undefined || saysTheSame(row, storedOf(row), now)) return [];
      return [
        [keyOf(row), { ...now, isSent: unstored[index] === null } satisfies KeptRow] as const,
      ];
    });
    writeDeviceMemory(memory, Object.fromEntries(changed));
  }, [typed, rows, memory, unstored]);

  const type = (index: number) => (change: Partial<TypedRow>) =>
    sheet.change(
      (all) => all.map((row, at) => (at === index ? { ...row, ...change } : row)),
      `${index} ${Object.keys(change).join(" ")}`,
    );

  function paste(event: ClipboardEvent<HTMLElement>) {
    const spot = spotOf(event.target);
    const cells = pastedCells(event.clipboardData.getData("text/plain"));
    if (!spot || (cells.length === 1 && cells[0]?.length === 1)) return;
    event.preventDefault();
    const takesParts = rows.map((row) => row.takesParts);
    const start = { row: spot.row, box: spot.box as EntryBox }; // the boxes carry only these names
    const pasted = pasteAt(typed, takesParts, start, cells);
    sheet.change(() => pasted.rows, `paste ${Date.now()}`);
    setLeft(pasted.left);
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    const { key, target } = event;
    const spot = spotOf(target);
    if (!spot || !(target instanceof HTMLInputElement)) return;
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "z") {
      if (event.shiftKey) sheet.redo();
      else sheet.undo();
    } else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (key === "Escape") {
      // What stood in the box when it was entered comes back.
      if (entered.current?.row === spot.row) type(spot.row)({ [spot.box]: entered.current.text });
    } else if (key === "F2") target.setSelectionRange(target.value.length, target.value.length);
    else if (!moveInSheet(event)) return;
    event.preventDefault();
  }

  return (
    <Form
      action={recordObservationsAction}
      words={words}
      hidden={{ initiative: slug, stakeholderId }}
      label={t("entryOf", {
        period: periodKey ? formatPeriod(periodKey) : (indicator?.name ?? ""),
      })}
      keepsWhenDone
    >
      {restored > 0 ? <Notice>{t("restored", { count: restored })}</Notice> : null}
      {taken > 0 ? <Notice kind="warning">{t("takenOver", { count: taken })}</Notice> : null}
      {left > 0 ? <Notice kind="warning">{t("pastedTooMuch", { count: left })}</Notice> : null}
      <p className="text-sm text-soft max-sm:hidden">{t("entryKeys")}</p>
      <div className="overflow-x-auto">
        <table
          className="w-full border-collapse text-sm max-sm:block"
          onPaste={paste}
          onKeyDown={press}
          onFocus={({ target }) => {
            const spot = spotOf(target);
            setActiveRow(spot?.row ?? null);
            entered.current =
              spot && target instanceof HTMLInputElement
                ? { row: spot.row, text: target.value }
                : null;
          }}
          onBlur={() => setActiveRow(null)}
        >
          <caption className="sr-only">{t("entry")}</caption>
          <thead className="max-sm:sr-only">
            <tr className="border-b border-line-strong text-left text-xs text-soft">
              {[indicator ? "period" : "indicator", "before", "now", "orWhyNot"].map((head) => (
                <th key={head} scope="col" className="py-2 pr-4">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {rows.map((row, index) => {
              const now = typed[index] ?? storedOf(row);
              return (
                <tr
                  key={keyOf(row)}
                  className="border-b border-line align-top max-sm:grid max-sm:grid-cols-[1fr_auto]"
                >
                  <EntryRowHead slug={slug} row={row} namesPeriod={indicator !== null}>
                    <EntryFindings row={row} typed={now} difference={differences.get(index)} />
                  </EntryRowHead>
                  <EntryBefore row={row} />
                  <EntryCell
                    row={row}
                    typed={now}
                    index={index}
                    namesPeriod={indicator !== null}
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
          onClick={() => sheet.change(() => known, "start again")}
          className="min-h-10 px-2 text-sm text-soft underline"
        >
          {t("startAgain")}
        </button>
        <p role="status" className="text-sm text-soft">
          {saveState === "idle" ? null : (
            <Saving
              state={saveState}
              isLeft={unsent.length > 0}
              isPartly={unstored.some((row) => row !== null)}
            />
          )}
        </p>
      </div>
    </Form>
  );
}

type SavingProps = {
  state: Exclude<SaveState, "idle">;
  /** Whether more is about to be sent. */
  isLeft: boolean;
  /** Whether something stands in a box that cannot be sent as it is. */
  isPartly: boolean;
};

function Saving({ state, isLeft, isPartly }: SavingProps) {
  const t = useTranslations("measurement.saveStates");
  if (typeof state !== "string") return state.refused;
  if (state !== "saved") return t(state);
  if (isLeft) return t("saving");
  return t(isPartly ? "partly" : "saved");
}
