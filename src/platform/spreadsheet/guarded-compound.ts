import { UnreadableFile } from "./unreadable-file";

/** The sectors that are no sector: the end of a chain, and those kept for the table itself. */
const lastRegular = 0xfffffffa;
const endOfChain = 0xfffffffe;
const headerBytes = 512;
const entryBytes = 128;
const tableEntriesInHeader = 109;

type Compound = {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly sectorBytes: number;
  readonly table: readonly number[];
};

function broken(): never {
  throw new UnreadableFile("workbook_broken");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A sector's bytes. What lies behind the end of the file was cut off. */
function sectorAt({ bytes, sectorBytes }: Omit<Compound, "table">, sector: number): Uint8Array {
  const from = (sector + 1) * sectorBytes;
  if (from + sectorBytes > bytes.length) throw new UnreadableFile("file_cut");
  return bytes.subarray(from, from + sectorBytes);
}

/** The sectors of a chain. It cannot be longer than the table, so one that runs in a ring ends too. */
function chainFrom(table: readonly number[], first: number): readonly number[] {
  const chain: number[] = [];
  for (let sector = first; sector !== endOfChain; sector = table[sector] ?? broken()) {
    if (sector >= lastRegular || chain.length >= table.length) broken();
    chain.push(sector);
  }
  return chain;
}

function numbersIn(bytes: Uint8Array): readonly number[] {
  const view = viewOf(bytes);
  return Array.from({ length: bytes.length / 4 }, (_, place) => view.getUint32(place * 4, true));
}

/** The table of sectors: its own sectors are named in the head, and further ones in a chain behind it. */
function tableOf(file: Omit<Compound, "table">): readonly number[] {
  const { bytes, view, sectorBytes } = file;
  const own = [...numbersIn(bytes.subarray(76, 76 + tableEntriesInHeader * 4))];
  const most = Math.ceil(bytes.length / sectorBytes);
  let next = view.getUint32(68, true);
  for (let turn = 0; next < lastRegular; turn += 1) {
    if (turn > most) broken();
    const names = numbersIn(sectorAt(file, next));
    own.push(...names.slice(0, -1));
    next = names.at(-1) ?? endOfChain;
  }
  const sectors = own.filter((sector) => sector < lastRegular);
  if (sectors.length === 0 || sectors.length > most) broken();
  return sectors.flatMap((sector) => numbersIn(sectorAt(file, sector)));
}

function opened(bytes: Uint8Array): Compound {
  if (bytes.length < headerBytes) throw new UnreadableFile("file_cut");
  const view = viewOf(bytes);
  const [shift, smallShift] = [view.getUint16(30, true), view.getUint16(32, true)];
  if ((shift !== 9 && shift !== 12) || smallShift !== 6) broken();
  const file = { bytes, view, sectorBytes: 1 << shift };
  return { ...file, table: tableOf(file) };
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  if (size > whole.length) broken();
  return whole.subarray(0, size);
}

function streamFrom(file: Compound, first: number, size: number | null): Uint8Array {
  const pieces = chainFrom(file.table, first).map((sector) => sectorAt(file, sector));
  return joined(pieces, size ?? pieces.length * file.sectorBytes);
}

type Entry = {
  readonly name: string;
  readonly isStream: boolean;
  readonly first: number;
  readonly size: number;
};

function entriesOf(file: Compound): readonly Entry[] {
  const directory = streamFrom(file, file.view.getUint32(48, true), null);
  return Array.from({ length: Math.floor(directory.length / entryBytes) }, (_, place) => {
    const bytes = directory.subarray(place * entryBytes, (place + 1) * entryBytes);
    const view = viewOf(bytes);
    const nameBytes = Math.min(64, Math.max(2, view.getUint16(64, true))) - 2;
    const name = new TextDecoder("utf-16le").decode(bytes.subarray(0, nameBytes));
    const isStream = bytes[66] === 2;
    return { name, isStream, first: view.getUint32(116, true), size: view.getUint32(120, true) };
  });
}

const smallBytes = 64;

/** A stream too small for sectors of its own lies in pieces of 64 bytes in the stream of the first entry. */
function smallStream(file: Compound, root: Entry, { first, size }: Entry): Uint8Array {
  const small = streamFrom(file, root.first, root.size);
  const table = numbersIn(streamFrom(file, file.view.getUint32(60, true), null));
  const pieces = chainFrom(table, first).map((sector) => {
    const piece = small.subarray(sector * smallBytes, (sector + 1) * smallBytes);
    return piece.length === smallBytes ? piece : broken();
  });
  return joined(pieces, size);
}

/** A whole file holds every sector of every stream; no two streams share one. */
function proveWhole(file: Compound, entries: readonly Entry[], cutoff: number): void {
  let sectors = 0;
  for (const { isStream, first, size } of entries) {
    if (!isStream || size < cutoff) continue;
    const chain = chainFrom(file.table, first);
    sectors += chain.length;
    if (sectors > file.table.length) broken();
    for (const sector of chain) sectorAt(file, sector);
  }
}

/**
 * A stream of an old Office file by its names, or null where it has none of them. Whatever the head
 * and the tables of the file claim, no more than the file itself is ever held: each chain is walked
 * once and checked against its end. Throws UnreadableFile for a cut file and a broken one.
 */
export function compoundStream(bytes: Uint8Array, names: readonly string[]): Uint8Array | null {
  const file = opened(bytes);
  const [root, ...entries] = entriesOf(file);
  const cutoff = file.view.getUint32(56, true);
  proveWhole(file, entries, cutoff);
  const entry = entries.find(({ name, isStream }) => isStream && names.includes(name));
  if (!root || !entry) return null;
  return entry.size < cutoff
    ? smallStream(file, root, entry)
    : streamFrom(file, entry.first, entry.size);
}
