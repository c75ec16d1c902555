import { installationScopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { goodRow } from "@tests/support/imports";
import { beforeAll, describe, expect, it } from "vitest";
import { POST } from "@/app/api/v1/initiatives/[slug]/observations/route";
import { createPersonalToken } from "@/features/account/commands/create-personal-token";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

describe("Observations sent to the API", () => {
  givenDatabase("demonstrationName");
  const slug = "strive-cincinnati";
  let authorization = "";

  beforeAll(async () => {
    const partner = await installationScopeOf("partner");
    const made = await run(createPersonalToken, partner, { name: "nightly upload", days: 1 });
    authorization = `Bearer ${made.ok ? made.value.token : ""}`;
  });

  it.each([
    ["reportsBecome=approved", 403],
    ["mode=by_halves", 422],
  ])("with %s are refused, and their file is not kept", async (asked, status) => {
    const files = await db().importFile.count();
    const request = new Request(
      `http://127.0.0.1:3000/api/v1/initiatives/${slug}/observations?${asked}`,
      { method: "POST", body: goodRow, headers: { authorization, "content-type": "text/csv" } },
    );
    const answer = await POST(request, { params: Promise.resolve({ slug }) });
    expect(answer.status).toBe(status);
    const newest = await db().importRun.findFirst({ orderBy: { uploadedAt: "desc" } });
    expect([newest?.fileName, newest?.state]).toEqual(["API", "discarded"]);
    expect(await db().importFile.count()).toBe(files);
  });
});
