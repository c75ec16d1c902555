import { connection } from "next/server";

const sentence = "The quick brown fox jumps over the lazy dog, and the dog does not mind. ";

/** A dynamic page of PAGE_BYTES of HTML and nothing else: the limit our public page is held against. */
export default async function BarePage() {
  await connection();
  // Next sends the content twice: as HTML, and once more for the browser's React.
  const count = Math.ceil(Number(process.env.PAGE_BYTES ?? 70_000) / 2 / (sentence.length + 60));
  return Array.from({ length: count }, (_, index) => (
    <p key={String(index)}>
      {index} {sentence}
    </p>
  ));
}
