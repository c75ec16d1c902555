import { lineHeight, type PlacedLabel } from "./label-box";
import { seriesFill } from "./series-tone";

const textSizes: Readonly<Record<number, string>> = {
  11: "text-[11px]",
  12: "text-[12px] font-medium",
  13: "text-[13px] font-semibold",
};

const fills = { ink: "fill-ink", soft: "fill-soft", accent: "fill-accent" } as const;

/** Words in a drawing at the place that was worked out for them, with a thin line to their mark if they had to move. */
export function ChartLabel({ label }: { label: PlacedLabel }) {
  const { lines, size, anchor, tone, box, leadFrom } = label;
  const shares = { start: 0, middle: 0.5, end: 1 } as const;
  const x = box.x + box.width * shares[anchor];
  const rows = lines.map((text, index) => ({
    text,
    y: box.y + lineHeight(size) * index + size * 0.95,
  }));
  const fill = typeof tone === "object" ? seriesFill(tone.series) : fills[tone];
  return (
    <>
      {leadFrom ? (
        <line
          x1={leadFrom.x + 6}
          y1={leadFrom.y}
          x2={box.x - 2}
          y2={box.y + box.height / 2}
          strokeDasharray="1 3"
          className="stroke-line-strong"
        />
      ) : null}
      <text
        textAnchor={anchor}
        strokeWidth={4}
        strokeLinejoin="round"
        className={`stroke-card tabular-nums [paint-order:stroke] ${fill} ${textSizes[size] ?? ""}`}
      >
        {rows.map(({ text, y }) => (
          <tspan key={y} x={x} y={y}>
            {text}
          </tspan>
        ))}
      </text>
    </>
  );
}
