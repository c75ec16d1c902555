import autocannon from "autocannon";
import { type Figure, rateFigure } from "./measure";

const [bareAddress = "", ourAddress = ""] = process.argv.slice(2);

// What a browser says when it opens a page.
const headers = { accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8" };

async function requestsPerSecond(url: string): Promise<number> {
  const asked = { url, headers };
  await autocannon({ ...asked, connections: 8, duration: 2 });
  const { requests, non2xx, errors } = await autocannon({ ...asked, connections: 32, duration: 8 });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refusals, ${errors} errors`);
  return requests.average;
}

async function bytesOf(url: string): Promise<string> {
  const text = await (await fetch(url)).text();
  return `${Math.round(text.length / 1024)} KB`;
}

const page = `${ourAddress}/i/strive-cincinnati`;
const bare = await requestsPerSecond(bareAddress);
const ours = await requestsPerSecond(page);
const work = `public page of ${await bytesOf(page)}, at 32 readers`;
const figures: readonly Figure[] = [
  rateFigure(work, `bare Next page of ${await bytesOf(bareAddress)}`, bare, ours),
];
process.stdout.write(JSON.stringify(figures));
