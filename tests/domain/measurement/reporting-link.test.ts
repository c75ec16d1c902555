import { describe, expect, it } from "vitest";
import { reportingLinkState } from "@/domain/measurement/reporting-link";

const now = new Date("2016-07-01T12:00:00Z");
const before = new Date("2016-06-30T12:00:00Z");
const after = new Date("2016-07-02T12:00:00Z");
const fresh = {
  ...{ mailings: 0, mailedAt: null, mailRefusedAt: null, openedAt: null, usedAt: null },
  ...{ expiresAt: after, revokedAt: null },
};

describe("M6: where a reporting link stands", () => {
  it.each([
    ["made", {}],
    ["mail_waits", { mailings: 1 }],
    ["mail_refused", { mailings: 1, mailRefusedAt: before }],
    ["mailed", { mailings: 1, mailedAt: before }],
    ["opened", { mailings: 1, mailedAt: before, openedAt: before }],
    ["opened", { openedAt: before }],
    ["used", { openedAt: before, usedAt: before }],
    ["expired", { openedAt: before, usedAt: before, expiresAt: before }],
    ["expired", { expiresAt: now }],
    ["revoked", { usedAt: before, expiresAt: before, revokedAt: before }],
  ])("M6: %s", (state, history) => {
    expect(reportingLinkState({ ...fresh, ...history }, now)).toBe(state);
  });
});
