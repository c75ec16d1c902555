import type { ReactNode } from "react";
import { classNames } from "../class-names";

/** A column: how it is called, how its cells are made, and whether they are numbers. */
export type Column<Row> = {
  readonly key: string;
  readonly label: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
  /** The cell that names the row for screen readers. */
  readonly isRowHead?: boolean;
  readonly className?: string;
};

type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown instead of the table where there are no rows. */
  empty?: ReactNode;
  showCaption?: boolean;
};

/** The one table. On a narrow screen it scrolls in its own frame, by touch and by keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, empty, showCaption = false } = props;
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    // Positioned, so that what only screen readers see scrolls with it and does not widen the page.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className={showCaption ? "pb-2 text-left font-semibold" : "sr-only"}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classNames(
                  "border-b border-line-strong py-2 pr-4 text-left align-bottom text-xs font-semibold text-soft last:pr-0",
                  column.isNumber && "text-right",
                  column.className,
                )}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => {
                const Cell = column.isRowHead ? "th" : "td";
                return (
                  <Cell
                    key={column.key}
                    {...(column.isRowHead ? { scope: "row" } : {})}
                    className={classNames(
                      "border-b border-line py-2.5 pr-4 text-left align-top font-normal last:pr-0",
                      column.isNumber && "text-right tabular-nums",
                      column.className,
                    )}
                  >
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
