import { describe, expect, it } from "vitest";
import { formOf, readBody } from "@/platform/http/body";

function upload(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request("http://throughline.example/upload", { method: "POST", body, headers });
}

/** A body of unknown length that never ends by itself. */
function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1024)) });
}

describe("A body is read up to its limit and never further", () => {
  it("a body within the limit is read whole", async () => {
    const body = await readBody(upload("indicator,period\n"), 100);
    expect(body.ok && new TextDecoder().decode(body.bytes)).toBe("indicator,period\n");
  });

  it("a body of exactly the limit is taken, one byte more is refused", async () => {
    expect((await readBody(upload("x".repeat(10)), 10)).ok).toBe(true);
    expect(await readBody(upload("x".repeat(11)), 10)).toEqual({ ok: false, reason: "too_large" });
  });

  it("a declared length over the limit is refused unread", async () => {
    const request = upload("x", { "content-length": "1000" });
    expect(await readBody(request, 10)).toEqual({ ok: false, reason: "too_large" });
    expect(request.bodyUsed).toBe(false);
  });

  it("a body that never ends is refused as soon as it passes the limit", async () => {
    const request = new Request("http://throughline.example/upload", {
      method: "POST",
      body: endless(),
      duplex: "half",
    } as RequestInit); // `duplex` is missing in the DOM's type and needed by Node for streams
    expect(await readBody(request, 4096)).toEqual({ ok: false, reason: "too_large" });
  });

  it("a body shorter than declared was cut off and is refused", async () => {
    const request = upload("half", { "content-length": "8" });
    expect(await readBody(request, 100)).toEqual({ ok: false, reason: "cut_off" });
  });
});

describe("A form that was read whole", () => {
  it("gives its fields", async () => {
    const type = "application/x-www-form-urlencoded";
    const form = await formOf(new TextEncoder().encode("token=x&file=y"), type);
    expect([...(form ?? [])]).toEqual([
      ["token", "x"],
      ["file", "y"],
    ]);
  });

  it.each(["multipart/form-data; boundary=x", "application/json", null])(
    "is none where it broke off or says it is %s",
    async (type) => {
      expect(await formOf(new TextEncoder().encode("--x\r\nbroken"), type)).toBeNull();
    },
  );
});
