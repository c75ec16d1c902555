import { classNames } from "@/ui/class-names";

type RatioScaleProps = {
  label: string;
  value: number;
  /** The value as people read it. */
  display: string;
  /** From worst to best; the first has no lower end. */
  bands: readonly {
    readonly status: string;
    readonly label: string;
    readonly from: number | null;
    readonly cut: string;
  }[];
};

const fills: Readonly<Record<string, string>> = {
  moving_away: "bg-moving-away",
  limited: "bg-limited",
  needs_acceleration: "bg-needs-acceleration",
  on_track: "bg-on-track",
};

/** The cuts of a method as four equal bands, with the ratio at its place in its own. */
export function RatioScale({ label, value, display, bands }: RatioScaleProps) {
  const at = bands.findLastIndex(({ from }) => from === null || value >= from);
  const from = bands[at]?.from ?? value - 1;
  const to = bands[at + 1]?.from ?? from + 1;
  const share = Math.min(0.96, Math.max(0.04, (value - from) / (to - from || 1)));
  const left = ((at + share) / bands.length) * 100;
  return (
    <figure className="max-w-prose" aria-label={label}>
      <div className="relative h-7 text-sm font-semibold tabular-nums" aria-hidden>
        <span
          className="absolute -translate-x-1/2"
          style={{ left: `${Math.min(94, Math.max(6, left))}%` }}
        >
          {display}
        </span>
        <span
          className="absolute bottom-0 h-2 w-0.5 -translate-x-1/2 bg-ink"
          style={{ left: `${left}%` }}
        />
      </div>
      <ol className="grid grid-cols-4 gap-0.5 text-xs">
        {bands.map(({ status, label: word, cut }, index) => (
          <li key={status} className={classNames(index === at && "font-semibold")}>
            <span
              className={classNames(
                "mb-1.5 block h-2",
                fills[status],
                index !== at && "opacity-35",
                index === 0 && "rounded-l-full",
                index === bands.length - 1 && "rounded-r-full",
              )}
            />
            <span className="block hyphens-auto pr-1">{word}</span>
            <span className="block font-normal text-soft tabular-nums">{cut}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
