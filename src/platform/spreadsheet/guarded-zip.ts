import { Unzip, UnzipInflate, zipSync } from "fflate";
import { UnreadableFile } from "./unreadable-file";

/** How much a zipped spreadsheet may hold before it is taken for a bomb. */
export const zipLimits = {
  entries: 2000,
  expandedBytes: 200 * 1024 * 1024,
  /** Expanded bytes to each compressed one, once there are enough to tell. */
  ratio: 250,
  ratioFrom: 8 * 1024 * 1024,
} as const;

const pieceBytes = 16 * 1024;
const endRecord = [0x50, 0x4b, 0x05, 0x06];

/** A whole zip ends with its directory; a cut upload does not. */
function hasEnd(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.length - 66_000);
  for (let at = bytes.length - 22; at >= from; at -= 1) {
    if (endRecord.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * The wanted entries of a zip, expanded bit by bit and counted on the way: whatever the file claims
 * of its sizes, no more than the limits is ever held. Throws UnreadableFile for a cut file, a bomb,
 * an encrypted or a broken one.
 */
export function expandZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  if (!hasEnd(bytes)) throw new UnreadableFile("file_cut");
  const found = new Map<string, Uint8Array[]>();
  let [entries, expanded, done] = [0, 0, 0];
  let started = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > zipLimits.entries) throw new UnreadableFile("file_bomb");
    if (!wanted(file.name)) return;
    if (found.has(file.name)) throw new UnreadableFile("workbook_broken");
    const pieces: Uint8Array[] = [];
    found.set(file.name, pieces);
    started += 1;
    file.ondata = (failure, piece, isLast) => {
      if (failure) throw failure;
      expanded += piece.length;
      const isDense = expanded > zipLimits.ratioFrom && expanded > bytes.length * zipLimits.ratio;
      if (expanded > zipLimits.expandedBytes || isDense) throw new UnreadableFile("file_bomb");
      pieces.push(piece.slice());
      if (isLast) done += 1;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      const end = Math.min(at + pieceBytes, bytes.length);
      unzip.push(bytes.subarray(at, end), end === bytes.length);
    }
  } catch (failure) {
    if (failure instanceof UnreadableFile) throw failure;
    throw new UnreadableFile("workbook_broken");
  }
  if (done < started) throw new UnreadableFile("workbook_broken");
  return new Map([...found].map(([name, pieces]) => [name, joined(pieces)]));
}

/** The same entries as a plain zip without compression: what a reader behind this guard may open without danger. */
export function plainZip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(entries), { level: 0 });
}
