import { LRUCache } from "lru-cache";
import { environment } from "@/platform/env";
import { log } from "@/platform/log";

/** A page rendered already: its HTML, cut where the nonce of the answer stands, and how it may be kept. */
type RenderedPage = {
  readonly parts: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
};

/** What is sent to one reader. */
export type KeptPage = {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
};

const keptHeaders = ["content-type", "cache-control", "vary", "link"];

/** The header by which a process knows the request that it made itself. */
const ownHeader = "x-rendered-once";

/** A nonce as scripts carry it: 18 random bytes, which nobody can foretell. */
export function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
}

// Nobody outside can ask for the page with the placeholder: both are made anew with every process.
const ownSecret = newNonce();
const placeholder = newNonce();
// Where the process did not reach itself it does not try again at every request.
const pause = 60_000;
let triesFrom = 0;

const pages = new LRUCache<string, RenderedPage>({
  maxSize: 128 * 1024 * 1024,
  sizeCalculation: ({ parts }) => parts.reduce((length, part) => length + 2 * part.length, 100),
  ignoreFetchAbort: true,
  fetchMethod: async (key) => render(key.slice(key.indexOf(" ") + 1)),
});

async function render(path: string): Promise<RenderedPage | undefined> {
  const answer = await fetch(`http://127.0.0.1:${environment().PORT}${path}`, {
    headers: { accept: "text/html", [ownHeader]: ownSecret },
    redirect: "manual",
    cache: "no-store",
    signal: AbortSignal.timeout(20_000),
  });
  const html = await answer.text();
  if (answer.status !== 200) return undefined;
  const headers = keptHeaders.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return { parts: html.split(placeholder), headers: Object.fromEntries(headers) };
}

/** The placeholder never leaves the process: what is sent carries the reader's own nonce in its place. */
function sentWith({ parts, headers }: RenderedPage, nonce: string): KeptPage {
  const own = Object.entries(headers).map(([name, text]) => [
    name,
    text.replaceAll(placeholder, nonce),
  ]);
  return { html: parts.join(nonce), headers: Object.fromEntries(own) };
}

/** The nonce that a page must be rendered with because this process asked for it to be kept, or null for every other request. */
export function nonceOfFirstRendering(headers: Headers): string | null {
  return headers.get(ownHeader) === ownSecret ? placeholder : null;
}

/**
 * A page whose content never changes under `version`, rendered once by this process and sent with
 * the reader's own nonce. Null where the page does not answer with 200, or the process does not
 * reach itself: then it is rendered in the usual way.
 */
export async function findRenderedPage(
  version: string,
  path: string,
  nonce: string,
): Promise<KeptPage | null> {
  if (performance.now() < triesFrom) return null;
  try {
    const page = await pages.fetch(`${version} ${path}`);
    return page ? sentWith(page, nonce) : null;
  } catch (failure) {
    triesFrom = performance.now() + pause;
    log().warn({ err: failure, path }, "not kept: the process did not reach its own page");
    return null;
  }
}
