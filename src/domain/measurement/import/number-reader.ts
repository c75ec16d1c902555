import { type ExactNumber, exact, exactText, parseExactNumber } from "../../kernel/exact-number";

/** The mark before the decimals. */
export type DecimalMark = "." | ",";

/**
 * M1, M2: what a cell says as a number. `remark` is what stood behind it: footnote marks, a flag
 * such as (p), the bounds of a range. A `word` is no number: a mark such as "..", or a real text.
 */
export type NumberReading =
  | { readonly is: "blank" }
  | {
      readonly is: "number";
      readonly value: ExactNumber;
      readonly isPercent: boolean;
      readonly remark: string;
    }
  | { readonly is: "word"; readonly text: string }
  | {
      readonly is: "refused";
      readonly key: "ambiguous_number" | "other_decimal_mark" | "number_in_brackets";
    };

const longest = 80;
const footnote = /\s*[*†‡§#¹²³⁰⁴-⁹ª°]+$/;
const bracketed = /\s*(\([^()]{1,40}\)|\[[^[\]]{1,40}\])$/;
/** The flags of statistical offices, one letter: break, confidential, differs, estimated, forecast … */
const flag = /(?<=[\d%.])\s?[bcdefinprsuz]$/i;
const percent = /\s*%$/;
const currency =
  /^(?:[€$£¥₹]|(?:EUR|USD|GBP|CHF)(?=[\s\d]))\s*|\s*(?:[€$£¥₹]|\s(?:EUR|USD|GBP|CHF))$/;

type Bare = { readonly body: string; readonly remark: string; readonly isPercent: boolean };

/** Takes off, from the end, what is no part of the number itself. */
function bare(text: string): Bare {
  let [body, remark, isPercent] = [text, "", false];
  for (let turn = 0; turn < 5; turn += 1) {
    const sign = percent.exec(body);
    const mark = footnote.exec(body) ?? bracketed.exec(body) ?? flag.exec(body);
    const found = sign ?? mark;
    if (!found || found.index === 0) break;
    if (sign) isPercent = true;
    else remark = remark === "" ? found[0].trim() : `${found[0].trim()} ${remark}`;
    body = body.slice(0, found.index);
  }
  return { body: body.replace(currency, ""), remark, isPercent };
}

type Digits =
  | { readonly is: "plain"; readonly text: string; readonly mark: DecimalMark | null }
  | { readonly is: "ambiguous"; readonly mark: DecimalMark; readonly parts: readonly string[] }
  | null;

const grouped = /^\d{1,3}([ '’.,])\d{3}(?:\1\d{3})*$/;
/** Lakhs and crores: 12,34,567. */
const indian = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

function ungrouped(whole: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  return grouped.test(whole) || indian.test(whole) ? whole.replaceAll(/\D/g, "") : null;
}

/** Reads digits with their marks; `mark` says which decimal mark the number itself proves. */
function digitsOf(body: string): Digits {
  if (!/^[\d.,]/.test(body) || !/^[\d .,'’]+$/.test(body)) return null;
  const last = Math.max(body.lastIndexOf("."), body.lastIndexOf(","));
  if (last < 0) {
    const text = ungrouped(body);
    return text === null ? null : { is: "plain", text, mark: null };
  }
  const mark = body[last] === "." ? "." : ",";
  const other = mark === "." ? "," : ".";
  const [whole, decimals] = [body.slice(0, last), body.slice(last + 1)];
  if (whole.includes(mark)) {
    const text = ungrouped(body);
    return text === null ? null : { is: "plain", text, mark: other };
  }
  if (!/^\d*$/.test(decimals) || (whole === "" && decimals === "")) return null;
  const isOpen = /^[1-9]\d{0,2}$/.test(whole) && decimals.length === 3;
  if (isOpen) return { is: "ambiguous", mark, parts: [whole, decimals] };
  const digits = ungrouped(whole);
  return digits === null ? null : { is: "plain", text: `${digits}.${decimals}`, mark };
}

/** The decimal mark a text proves by its own form, or null where it proves none: "1,5" proves a comma, "1,234" nothing. */
export function provenDecimalMark(text: string): DecimalMark | null {
  const digits = digitsOf(unsigned(bare(tidy(text)).body).body);
  return digits?.is === "plain" ? digits.mark : null;
}

/** Whether a text is a number that can be read in two ways: "1,234" is a thousand, or one and a bit. */
export function isAmbiguousNumber(text: string): boolean {
  return digitsOf(unsigned(bare(tidy(text)).body).body)?.is === "ambiguous";
}

/** No-break, thin and other spaces as a space. */
function tidy(text: string): string {
  return text
    .slice(0, longest + 1)
    .replaceAll(/\s+/gu, " ")
    .trim();
}

function unsigned(body: string): { readonly body: string; readonly sign: string } {
  const found = /^([-−–+])\s*(?=[\d.,€$£¥₹])/.exec(body);
  if (!found) return { body, sign: "" };
  const sign = found[1] === "+" ? "" : "-";
  return { body: body.slice(found[0].length).replace(currency, ""), sign };
}

function exponential(body: string): ExactNumber | null {
  if (!/^\d{1,20}(\.\d{1,30})?e[+-]?\d{1,2}$/i.test(body)) return null;
  return parseExactNumber(exactText(exact(body)));
}

/**
 * M1: reads a number as offices write it: decimal comma or point, thousands by comma, point, space
 * of any width or apostrophe, percent and currency signs, footnote marks and ranges behind it.
 * Where comma or point could be either, `decimal` decides; without it nothing is guessed. Total.
 */
export function readNumber(text: string, decimal: DecimalMark | null): NumberReading {
  const whole = tidy(text);
  if (whole === "") return { is: "blank" };
  if (whole.length > longest) return { is: "word", text: whole };
  if (/^\(\s*[\d.,' ]+\)$/.test(whole)) return { is: "refused", key: "number_in_brackets" };
  const { body: signed, remark, isPercent } = bare(whole);
  const { body, sign } = unsigned(signed);
  const number = (digits: string): NumberReading => {
    const value = parseExactNumber(sign + digits);
    return value === null
      ? { is: "word", text: whole }
      : { is: "number", value, isPercent, remark };
  };
  const power = exponential(body);
  if (power !== null) return number(power);
  const digits = digitsOf(body);
  if (digits === null) return { is: "word", text: whole };
  if (digits.is === "ambiguous") {
    if (decimal === null) return { is: "refused", key: "ambiguous_number" };
    return number(digits.parts.join(digits.mark === decimal ? "." : ""));
  }
  const contradicts = decimal !== null && digits.mark !== null && digits.mark !== decimal;
  return contradicts ? { is: "refused", key: "other_decimal_mark" } : number(digits.text);
}
