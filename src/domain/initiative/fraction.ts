/** T3: an exact share such as 2/3. No decimal number stands for it, so that 2 of 3 is enough and 1.999 never is. */
export type Fraction = { readonly numerator: number; readonly denominator: number };

/** T3: whether `part` of `whole` is at least the fraction. Of nothing, nothing is enough. */
export function reaches(part: number, whole: number, { numerator, denominator }: Fraction) {
  return whole > 0 && part * denominator >= numerator * whole;
}

/** T3: the smallest number of `whole` that reaches the fraction. */
export function neededOf(whole: number, { numerator, denominator }: Fraction): number {
  return Math.ceil((whole * numerator) / denominator);
}

/** T3: reads "2/3", or null where it is no share above 0 and up to 1. */
export function parseFraction(text: string): Fraction | null {
  const match = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(text);
  if (!match) return null;
  const fraction = { numerator: Number(match[1]), denominator: Number(match[2]) };
  return isShare(fraction) ? fraction : null;
}

/** T3: whether a fraction of whole numbers lies above 0 and up to 1. */
export function isShare({ numerator, denominator }: Fraction): boolean {
  const areWhole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  return areWhole && numerator > 0 && numerator <= denominator;
}

/** T3: the fraction as people write it: "2/3". */
export function fractionText({ numerator, denominator }: Fraction): string {
  return `${numerator}/${denominator}`;
}
