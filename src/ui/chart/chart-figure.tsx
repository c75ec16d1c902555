import type { ReactNode } from "react";
import { Disclosure } from "../disclosure";
import { DataTable } from "../table/data-table";
import type { ChartPoint } from "./chart-data";

type ChartFigureProps = {
  title: ReactNode;
  lead?: ReactNode;
  aside?: ReactNode;
  points: readonly ChartPoint[];
  words: {
    readonly seeTable: string;
    readonly period: string;
    readonly value: string;
    readonly note: string;
  };
  /** What else stands beside a value in the table: "8 of 9 reporters", "illustrative". */
  noteOf?: (key: string) => ReactNode;
  tableCaption: string;
  links?: ReactNode;
  source?: ReactNode;
  children: ReactNode;
};

/** A chart with its words and its twin: the same numbers as a table, one key away. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, lead, aside, points, words, noteOf, tableCaption, links, source, children } =
    props;
  return (
    <figure>
      <figcaption className="mb-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <div className="max-w-prose">
          <div className="font-serif text-lg leading-snug font-semibold">{title}</div>
          {lead ? <p className="text-sm text-soft">{lead}</p> : null}
        </div>
        {aside}
      </figcaption>
      {children}
      <div className="mt-4 flex flex-wrap items-baseline gap-x-6 gap-y-2 border-t border-line pt-3 text-sm">
        <Disclosure summary={words.seeTable}>
          <DataTable
            caption={tableCaption}
            rows={points}
            rowKey={({ key }) => key}
            columns={[
              { key: "period", label: words.period, cell: ({ label }) => label, isRowHead: true },
              { key: "value", label: words.value, cell: ({ display }) => display, isNumber: true },
              ...(noteOf
                ? [{ key: "note", label: words.note, cell: ({ key }: ChartPoint) => noteOf(key) }]
                : []),
            ]}
          />
        </Disclosure>
        {links}
      </div>
      {source ? <p className="mt-2 text-xs text-soft">{source}</p> : null}
    </figure>
  );
}
