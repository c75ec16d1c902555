import { Decimal } from "decimal.js";

// 40 digits are more than any sum of observations needs, and roots come out far beyond what is shown.
const Exact = Decimal.clone({ precision: 40, toExpNeg: -30, toExpPos: 60 });

/** T3: an exact number as text, as it stands in the database and on the wire: "57", "-0.5", "12345.678". */
export type ExactNumber = string & { readonly exact: unique symbol };

const form = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const maximumLength = 60;

/** T3: reads a plain decimal text, or null where it is none. Total: never throws, takes no thousands marks, no exponent. */
export function parseExactNumber(text: string): ExactNumber | null {
  const trimmed = text.trim();
  if (trimmed.length > maximumLength || !form.test(trimmed)) return null;
  return exactText(new Exact(trimmed));
}

/** T3: the canonical text of a decimal: no exponent, no trailing zeros, no negative zero. */
export function exactText(value: Decimal): ExactNumber {
  return (value.isZero() ? "0" : value.toFixed()) as ExactNumber; // the one place that makes the brand
}

/** T3: a decimal to calculate with, from its exact text. */
export function exact(text: ExactNumber | string | number): Decimal {
  return new Exact(text);
}

/** T3: the quotient of two exact numbers, or null where the divisor is 0. */
export function quotient(numerator: string, denominator: string): Decimal | null {
  const divisor = new Exact(denominator);
  return divisor.isZero() ? null : new Exact(numerator).div(divisor);
}

/** T3: rounds half away from zero, as offices do, to a number of decimals. */
export function rounded(value: Decimal, decimals: number): ExactNumber {
  return exactText(value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP));
}
