import { type NoteMark, stripHeight } from "./note-marks";

type NoteStripProps = { marks: readonly NoteMark[]; top: number; plotTop: number };

const height = 16;

/** The numbered marks of annotations in their strip below the plot, each with a thin stem up to the line. */
export function NoteStrip({ marks, top, plotTop }: NoteStripProps) {
  const middle = top + stripHeight / 2;
  return marks.map(({ key, text, x, width, stems }) => (
    <g key={key}>
      {stems.map((stem) => (
        <line
          key={stem}
          x1={stem}
          x2={stem}
          y1={plotTop}
          y2={middle - height / 2}
          strokeDasharray="1 4"
          className="stroke-line-strong"
        />
      ))}
      <rect
        x={x - width / 2}
        y={middle - height / 2}
        width={width}
        height={height}
        rx={height / 2}
        className="fill-sunken stroke-line-strong"
      />
      <text
        x={x}
        y={middle}
        dy="0.34em"
        textAnchor="middle"
        className="fill-ink text-[11px] font-semibold tabular-nums"
      >
        {text}
      </text>
    </g>
  ));
}
