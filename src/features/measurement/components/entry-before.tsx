import { formatNumber, formatPeriod, formatValue } from "@/i18n/format";
import type { EntryRow } from "../queries/entry-grid";

/** What a row said last time, with its parts and its period, in grey. */
export function EntryBefore({ row }: { row: EntryRow }) {
  const { lastValue, lastNumerator, lastDenominator, lastPeriod, unit, decimals } = row;
  return (
    <td className="py-3 pr-4 whitespace-nowrap text-soft tabular-nums">
      {lastValue === null ? (
        "–"
      ) : (
        <>
          {formatValue(lastValue, unit, decimals)}
          <span className="block text-xs">
            {lastNumerator !== null && lastDenominator !== null
              ? `${formatNumber(lastNumerator)} / ${formatNumber(lastDenominator)} · `
              : null}
            {lastPeriod ? formatPeriod(lastPeriod) : null}
          </span>
        </>
      )}
    </td>
  );
}
