import { describe, expect, it } from "vitest";
import {
  type ImportRunState,
  importRunTransitions,
  isUnderWay,
  nextImportRunState,
} from "@/domain/measurement/import/import-run-state";

describe("T4: the states of an import", () => {
  it("T4: lead from the file to the import and back again", () => {
    const path: ImportRunState[] = ["uploaded"];
    for (const step of [
      ...(["read", "finish_reading", "import", "finish_importing", "undo"] as const),
      "finish_undoing" as const,
    ]) {
      const next = nextImportRunState(path.at(-1) ?? "discarded", step);
      if (next) path.push(next);
    }
    expect(path).toEqual([
      ...["uploaded", "reading", "read", "importing", "imported", "undoing", "undone"],
    ]);
  });

  it("T4: an undo that fails leaves what was imported; what fails before may be read again", () => {
    expect(nextImportRunState("undoing", "fail")).toBe("imported");
    expect(nextImportRunState("importing", "fail")).toBe("failed");
    expect(nextImportRunState("failed", "read")).toBe("reading");
  });

  it("T4: what was imported, undone or given up is never given up, read or imported again", () => {
    for (const state of ["imported", "undone", "discarded"] as const) {
      for (const step of ["discard", "read", "import"] as const)
        expect([state, step, nextImportRunState(state, step)]).toEqual([state, step, null]);
    }
  });

  it("T4: every state that is under way ends or fails by itself", () => {
    const underWay = importRunTransitions
      .map(({ from }) => from)
      .filter((state) => isUnderWay(state, false));
    expect(new Set(underWay)).toEqual(new Set(["reading", "importing", "undoing"]));
    expect([isUnderWay("read", true), isUnderWay("read", false)]).toEqual([true, false]);
    expect(nextImportRunState("read", "fail")).toBe("failed");
    for (const state of underWay) expect(nextImportRunState(state, "fail")).not.toBeNull();
  });
});
