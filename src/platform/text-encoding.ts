import iconv from "iconv-lite";

/**
 * The text of a file as offices save it: by its byte order mark, else as UTF-8 where every byte
 * fits, else as Windows-1252, which fits anything. `TextDecoder("windows-1252")` is wrong on Node 20.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return iconv.decode(Buffer.from(bytes), "utf16le");
  if (first === 0xfe && second === 0xff) return iconv.decode(Buffer.from(bytes), "utf16be");
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return new TextDecoder("utf-8").decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: an older spreadsheet of a western office.
    return iconv.decode(Buffer.from(bytes), "win1252");
  }
}
