const factors: readonly (readonly [RegExp, number])[] = [
  [/[iljtfr.,:;'’|!()[\] \u00a0]/, 0.34],
  [/[mwMW%@—…]/, 0.92],
  [/[A-Z&]/, 0.71],
  [/[0-9+−–$€£]/, 0.64],
];

const usual = 0.6;
const known = new Map<string, number>();

function letterWidth(letter: string): number {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const width = factors.find(([letters]) => letters.test(letter))?.[1] ?? usual;
  known.set(letter, width);
  return width;
}

/** How wide a text stands in our sans, a little on the safe side, for drawings made where no browser can measure. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size;
}

/** A text no wider than there is room for: whole, or cut with an ellipsis; nothing where not one letter fits. */
export function shortened(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  let [kept, width] = ["", textWidth("…", size)];
  for (const letter of text) {
    width += letterWidth(letter) * size;
    if (width > room) break;
    kept += letter;
  }
  return kept.trimEnd() === "" ? "" : `${kept.trimEnd()}…`;
}

/** A text in lines no wider than there is room for; what the last line cannot hold is cut with an ellipsis. */
export function wrapped(text: string, room: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(/ +/).filter((word) => word !== "");
  for (const [index, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= room || line === "") {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      line = [line, ...words.slice(index)].join(" ");
      break;
    }
    lines.push(shortened(line, room, size));
    line = word;
  }
  return [...lines, shortened(line, room, size)].filter((one) => one !== "");
}
