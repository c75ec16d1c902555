import { beforeAll, describe, expect, it } from "vitest";

let isOwnOrigin: (headers: Headers) => boolean;

beforeAll(async () => {
  process.env.APP_URL = "https://throughline.example";
  process.env.DATABASE_URL ??= "postgresql://nowhere.example/none";
  process.env.AUTH_SECRET ??= "a secret long enough for a test";
  ({ isOwnOrigin } = await import("@/platform/http/origin"));
});

describe("Only our own pages may change something", () => {
  it("a form on our own page is taken", () => {
    const headers = new Headers({
      origin: "https://throughline.example",
      "sec-fetch-site": "same-origin",
    });
    expect(isOwnOrigin(headers)).toBe(true);
  });

  it("another site is refused, even where it forwards our host", () => {
    const headers = new Headers({
      origin: "https://evil.example",
      "x-forwarded-host": "evil.example",
      host: "evil.example",
    });
    expect(isOwnOrigin(headers)).toBe(false);
  });

  it("a browser that says cross-site is believed", () => {
    const headers = new Headers({
      origin: "https://throughline.example",
      "sec-fetch-site": "cross-site",
    });
    expect(isOwnOrigin(headers)).toBe(false);
  });

  it("a neighbour on the same domain is another site", () => {
    const headers = new Headers({
      origin: "https://blog.throughline.example",
      "sec-fetch-site": "same-site",
    });
    expect(isOwnOrigin(headers)).toBe(false);
  });

  it("an absent origin is refused, unless the browser itself says same-origin", () => {
    expect(isOwnOrigin(new Headers())).toBe(false);
    expect(isOwnOrigin(new Headers({ origin: "null" }))).toBe(false);
    expect(isOwnOrigin(new Headers({ "sec-fetch-site": "same-origin" }))).toBe(true);
  });
});
