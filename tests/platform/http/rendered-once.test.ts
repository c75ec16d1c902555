import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

type RenderedOnce = typeof import("@/platform/http/rendered-once");

/** The application itself, as far as it matters: it renders each page with the nonce it is told. */
let application: Server;
let renderings: number;
let status: number;
let kept: RenderedOnce;

function render(request: IncomingMessage, response: ServerResponse) {
  const headers = new Headers({ "x-rendered-once": String(request.headers["x-rendered-once"]) });
  const nonce = kept.nonceOfFirstRendering(headers);
  renderings += 1;
  response.writeHead(status, { "content-type": "text/html", link: `</a.css>; nonce="${nonce}"` });
  response.end(`<p>${request.url}</p><script nonce="${nonce}"></script><i nonce="${nonce}">é</i>`);
}

beforeEach(async () => {
  [renderings, status] = [0, 200];
  application = createServer(render);
  await new Promise<void>((ready) => application.listen(0, "127.0.0.1", ready));
  process.env.PORT = String((application.address() as AddressInfo).port); // listening on a port
  process.env.DATABASE_URL ??= "postgresql://nowhere";
  process.env.AUTH_SECRET ??= "a secret long enough for a test";
  process.env.LOG_LEVEL = "silent";
  vi.resetModules();
  kept = await import("@/platform/http/rendered-once");
});

afterEach(async () => {
  application.closeAllConnections();
  await new Promise((closed) => application.close(closed));
});

describe("A released page is rendered once", () => {
  it("each reader gets it with a nonce of their own, and nobody the one it was rendered with", async () => {
    const [first, second] = [kept.newNonce(), kept.newNonce()];
    expect(first).not.toBe(second);
    const pages = await Promise.all([
      kept.findRenderedPage("one", "/i/a", first),
      kept.findRenderedPage("one", "/i/a", second),
    ]);
    expect(renderings).toBe(1);
    expect(pages).toEqual(
      [first, second].map((nonce) => ({
        html: `<p>/i/a</p><script nonce="${nonce}"></script><i nonce="${nonce}">é</i>`,
        headers: { "content-type": "text/html", link: `</a.css>; nonce="${nonce}"` },
      })),
    );
  });

  it("another version or another address is another page", async () => {
    await kept.findRenderedPage("one", "/i/a", "n");
    await kept.findRenderedPage("two", "/i/a", "n");
    const other = await kept.findRenderedPage("two", "/i/b", "n");
    expect(renderings).toBe(3);
    expect(other?.html).toContain("<p>/i/b</p>");
  });

  it("what is not found is not kept, so that it appears when it comes", async () => {
    status = 404;
    expect(await kept.findRenderedPage("one", "/i/a", "n")).toBeNull();
    status = 200;
    expect(await kept.findRenderedPage("one", "/i/a", "n")).not.toBeNull();
  });

  it("where the process does not reach itself, pages are rendered in the usual way", async () => {
    application.closeAllConnections();
    await new Promise((closed) => application.close(closed));
    expect(await kept.findRenderedPage("one", "/i/a", "n")).toBeNull();
    application = createServer(render).listen(Number(process.env.PORT), "127.0.0.1");
    expect(await kept.findRenderedPage("one", "/i/a", "n")).toBeNull();
    expect(renderings).toBe(0);
  });

  it("nobody outside can have a page rendered with a nonce they know", () => {
    for (const guess of ["", "true", kept.newNonce()]) {
      expect(kept.nonceOfFirstRendering(new Headers({ "x-rendered-once": guess }))).toBeNull();
    }
    expect(kept.nonceOfFirstRendering(new Headers())).toBeNull();
  });
});
