/** A file that cannot be taken at all. The key names the words that say why and what to do. */
export class UnreadableFile extends Error {
  constructor(
    readonly key: string,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`This file cannot be read: ${key}`);
    this.name = "UnreadableFile";
  }
}
