type KeyFigureProps = { value: string; label: string };

/** One number that matters, with what it counts. */
export function KeyFigure({ value, label }: KeyFigureProps) {
  return (
    <span className="whitespace-nowrap">
      <strong className="font-semibold text-ink tabular-nums">{value}</strong> {label}
    </span>
  );
}
