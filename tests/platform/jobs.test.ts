import { givenDatabase } from "@tests/support/database";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { databasePool, db } from "@/platform/db/client";
import { enqueue, type JobRunner, job, startJobs } from "@/platform/jobs";

givenDatabase();

const Payload = z.object({ word: z.string() });

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 400 && !(await isSo()); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
}

async function waiting(): Promise<number> {
  const { rows } = await databasePool().query(
    "SELECT count(*)::int AS n FROM graphile_worker.jobs",
  );
  return rows[0].n;
}

describe("jobs", () => {
  const heard: string[] = [];
  let runner: JobRunner | null = null;
  const listen = async (failFirst = false) => {
    let failures = failFirst ? 1 : 0;
    runner = await startJobs([
      job("hear", Payload, async ({ word }) => {
        if (failures-- > 0) throw new Error("not yet");
        heard.push(word);
      }),
    ]);
  };
  afterEach(async () => {
    await runner?.stop();
    heard.length = 0;
  });

  it("are done once the change they belong to is committed, and not at all where it was not", async () => {
    await db().$transaction((tx) => enqueue(tx, "hear", { word: "committed" }));
    await db()
      .$transaction(async (tx) => {
        await enqueue(tx, "hear", { word: "rolled back" });
        throw new Error("no");
      })
      .catch(() => undefined);
    await listen();
    await until(async () => (await waiting()) === 0);
    expect(heard).toEqual(["committed"]);
  });

  it("wait once for one key, with what was told last", async () => {
    await db().$transaction(async (tx) => {
      await enqueue(tx, "hear", { word: "first" }, { key: "same" });
      await enqueue(tx, "hear", { word: "last" }, { key: "same" });
    });
    await listen();
    await until(async () => (await waiting()) === 0);
    expect(heard).toEqual(["last"]);
  });

  it("of a process that was killed are taken up again by the next one", async () => {
    await db().$transaction((tx) => enqueue(tx, "hear", { word: "left behind" }));
    await databasePool().query(
      "UPDATE graphile_worker._private_jobs SET locked_by = 'throughline-dead', locked_at = now()",
    );
    await listen();
    await until(async () => (await waiting()) === 0);
    expect(heard).toEqual(["left behind"]);
  });

  it("are done as soon as the queue can be read, also where the very first look at it failed", async () => {
    await db().$transaction((tx) => enqueue(tx, "hear", { word: "patient" }));
    await databasePool().query("ALTER TABLE graphile_worker._private_tasks RENAME TO away");
    await listen();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(heard).toEqual([]);
    await databasePool().query("ALTER TABLE graphile_worker.away RENAME TO _private_tasks");
    await until(async () => (await waiting()) === 0);
    expect(heard).toEqual(["patient"]);
  });

  it("that fail are kept, with the reason, for another time", async () => {
    await db().$transaction((tx) => enqueue(tx, "hear", { word: "again" }));
    await listen(true);
    await until(async () => {
      const { rows } = await databasePool().query(
        "SELECT 1 FROM graphile_worker._private_jobs WHERE last_error IS NOT NULL",
      );
      return rows.length === 1;
    });
    await databasePool().query("UPDATE graphile_worker._private_jobs SET run_at = now()");
    await until(async () => (await waiting()) === 0);
    expect(heard).toEqual(["again"]);
  });
});
