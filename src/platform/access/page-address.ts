/** What an address of a page is asked with, as Next hands it over: whoever types one can write a name twice. */
export type Asked<Name extends string> = {
  readonly [name in Name]?: string | readonly string[] | undefined;
};

/** The answers of an address, each a single text or not said at all. */
export type Answers<Name extends string> = { readonly [name in Name]?: string | undefined };

/** Each answer of an address once: the first where it was written twice. A text no database can hold is not said. */
export function answersOf<Name extends string>(asked: Asked<Name>): Answers<Name> {
  const answers: { [name in Name]?: string | undefined } = {};
  for (const name in asked) {
    const [first] = [asked[name] ?? []].flat();
    if (first !== undefined && !first.includes("\0")) answers[name] = first;
  }
  return answers;
}
