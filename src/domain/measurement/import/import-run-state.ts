/**
 * T4: what can happen to the import of a file. The one table of its states. What fails keeps its
 * reason and may be read again; an undo that is refused leaves the import as it was.
 */
export const importRunTransitions = [
  { from: "uploaded", command: "read", to: "reading" },
  { from: "read", command: "read", to: "reading" },
  { from: "failed", command: "read", to: "reading" },
  { from: "reading", command: "finish_reading", to: "read" },
  { from: "reading", command: "fail", to: "failed" },
  { from: "read", command: "import", to: "importing" },
  { from: "importing", command: "finish_importing", to: "imported" },
  { from: "read", command: "fail", to: "failed" },
  { from: "importing", command: "fail", to: "failed" },
  { from: "imported", command: "undo", to: "undoing" },
  { from: "undoing", command: "finish_undoing", to: "undone" },
  { from: "undoing", command: "fail", to: "imported" },
  { from: "uploaded", command: "discard", to: "discarded" },
  { from: "reading", command: "discard", to: "discarded" },
  { from: "read", command: "discard", to: "discarded" },
  { from: "importing", command: "discard", to: "discarded" },
  { from: "failed", command: "discard", to: "discarded" },
] as const;

/** T4: where the import of a file stands. */
export type ImportRunState = (typeof importRunTransitions)[number]["from" | "to"];

/** T4: a step of an import. */
export type ImportRunCommand = (typeof importRunTransitions)[number]["command"];

/** T4: the state after a step, or null where the step is not possible from here. */
export function nextImportRunState(
  from: ImportRunState,
  step: ImportRunCommand,
): ImportRunState | null {
  return importRunTransitions.find((one) => one.from === from && one.command === step)?.to ?? null;
}

/**
 * T4: whether the import does something by itself at present, so that one waits and looks again:
 * also between reading and importing, where it is to go on without being asked once more.
 */
export function isUnderWay(state: ImportRunState, importsWhenRead: boolean): boolean {
  if (state === "read") return importsWhenRead;
  return state === "reading" || state === "importing" || state === "undoing";
}
