type ProgressBarProps = { value: number; maximum: number; label: string };

/** How much of something is done, as a bar and for screen readers in words. */
export function ProgressBar({ value, maximum, label }: ProgressBarProps) {
  const share = maximum === 0 ? 0 : Math.min(100, Math.round((100 * value) / maximum));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={maximum}
      className="h-1.5 w-full overflow-hidden rounded-full bg-line"
    >
      <div className="h-full rounded-full bg-current" style={{ width: `${share}%` }} />
    </div>
  );
}
