"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  useCallback,
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
  const keyOfReport = (one: { indicatorId: string; periodKey: string }) =>
    `${one.indicatorId} ${one.periodKey}`;
  const handedIn = new Set(
    grid.reports.filter(({ state }) => state !== "draft" && state !== "returned").map(keyOfReport),
  );
  const rows = grid.rows.filter((row) => !handedIn.has(keyOfReport(row)));
  if (rows.length === 0) return <p className="text-sm text-soft">{t("nothingToEnter")}</p>;
  // Other rows are another sheet: what is typed belongs to its row by its place in the list.
  const sheet = [...new Set(rows.map(keyOfReport)), rows.length].join(" ");
  return <EntrySheet key={sheet} {...{ slug, grid, rows, words }} />;
}

const keyOf = (row: EntryRow) =>
  `${row.indicatorId} ${row.periodKey} ${row.placeCode} ${row.categoryKey}`;

function storedOf(row: EntryRow): TypedRow {
  const { numerator, denominator, note, source } = row;
  const value = numerator === "" ? row.value : "";
  return { value, numerator, denominator, notAvailableReason: row.reason, note, source };
}

/** As many rows as one save may name. */
const mostAtOnce = 400;

/** How long nobody types, in milliseconds, before the rest of the page is asked for: in the sheet, and once it is left. */
const [pauseInSheet, pauseBeyond] = [3_000, 200];

function EntrySheet({ slug, grid, rows, words }: EntryGridProps & { rows: readonly EntryRow[] }) {
  const t = useTranslations("measurement");
  const { stakeholderId, periodKey, indicator } = grid;
  const sheet = useUndoable<readonly TypedRow[]>(() => rows.map(storedOf));
  const typed = sheet.state;
  // What is stored of each row, as far as it is known here: as the page was drawn, and as was sent since.
  const [known, setKnown] = useState(typed);
  const [isBehind, setIsBehind] = useState(false);
  const [taken, setTaken] = useState(0);
  const router = useRouter();
  const [restored, setRestored] = useState(0);
  const [left, setLeft] = useState(0);
  const [activeRow, setActiveRow] = useState<number | null>(null);
  const entered = useRef<{ row: number; text: string } | null>(null);
  const memory = `throughline report ${stakeholderId} ${periodKey ?? indicator?.id}`;
  const differences = useMemo(() => splitDifferences(rows, typed), [rows, typed]);
  const unsent = rows.filter((row, index) => {
    const now = typed[index];
    const before = known[index] ?? storedOf(row);
    if (now === undefined || !isUnsent(row, before, now)) return false;
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
    const reply = await recordObservationsAction({ status: "idle" }, data);
    if (reply.status === "refused") return reply.message;
    const isSent = new Set(batch.map((row) => rows.indexOf(row)));
    setKnown((all) => all.map((one, at) => (isSent.has(at) ? (typed[at] ?? one) : one)));
    setIsBehind(true);
    return null;
  });

  // The page says which reports are ready to hand in: it is asked for in a pause, not after each batch.
  const askForPage = useCallback(() => router.refresh(), [router]);
  const isWholeSaved = saveState === "saved" && unsent.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the content starts the pause anew
  useEffect(() => {
    if (!isBehind || !isWholeSaved) return;
    const timer = setTimeout(askForPage, activeRow === null ? pauseBeyond : pauseInSheet);
    return () => clearTimeout(timer);
  }, [isBehind, isWholeSaved, content, askForPage]);

  const hear = useEffectEvent(() => {
    const stored = rows.map(storedOf);
    const over = takeOver(rows, { known, typed, stored });
    setKnown(stored);
    setIsBehind(false);
    setTaken(over.taken);
    if (over.taken > 0) sheet.change(() => over.rows, "taken over");
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the page comes anew, and only then
  useEffect(() => hear(), [grid]);

  // What a lost connection or a closed window kept from being saved waits on this device.
  const restore = useEffectEvent(() => {
    const kept = readDeviceMemory<TypedRow>(memory);
    // What reached the server though its answer did not come back is no news.
    const back = rows.map((row) => {
      const was = kept[keyOf(row)];
      return was && !saysTheSame(row, storedOf(row), was) ? was : null;
    });
    const found = back.filter((row) => row !== null).length;
    if (found === 0) return;
    sheet.change((all) => all.map((row, index) => back[index] ?? row), "restore");
    setRestored(found);
  });
  useEffect(() => restore(), []);
  useEffect(() => {
    const changed = rows.flatMap((row, index) => {
      const now = typed[index];
      if (now === undefined || saysTheSame(row, storedOf(row), now)) return [];
      return [[keyOf(row), now] as const];
    });
    writeDeviceMemory(memory, Object.fromEntries(changed));
  }, [typed, rows, memory]);

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
      onDone={askForPage}
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
          {saveState === "idle" ? null : <Saving state={saveState} isLeft={unsent.length > 0} />}
        </p>
      </div>
    </Form>
  );
}

function Saving({ state, isLeft }: { state: Exclude<SaveState, "idle">; isLeft: boolean }) {
  const t = useTranslations("measurement.saveStates");
  if (typeof state !== "string") return state.refused;
  return t(state === "saved" && isLeft ? "saving" : state);
}
