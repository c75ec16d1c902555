import {
  CircleCheck,
  CircleHelp,
  Gauge,
  type LucideIcon,
  MoveRight,
  TrendingDown,
  TrendingUp,
} from "lucide-react";
import { classNames } from "./class-names";

const looks: Record<string, { icon: LucideIcon; ink: string }> = {
  achieved: { icon: CircleCheck, ink: "text-achieved" },
  on_track: { icon: TrendingUp, ink: "text-on-track" },
  needs_acceleration: { icon: Gauge, ink: "text-needs-acceleration" },
  limited: { icon: MoveRight, ink: "text-limited" },
  moving_away: { icon: TrendingDown, ink: "text-moving-away" },
};

const unknown = { icon: CircleHelp, ink: "text-not-assessable" };

type StatusMarkProps = { status: string; label: string; size?: "small" | "large" };

/** A status: always its icon, its colour and its word together. */
export function StatusMark({ status, label, size = "small" }: StatusMarkProps) {
  const { icon: Icon, ink } = looks[status] ?? unknown;
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 font-semibold whitespace-nowrap",
        size === "large" ? "text-base" : "text-sm",
        ink,
      )}
    >
      <Icon aria-hidden className={size === "large" ? "size-5" : "size-4"} />
      {label}
    </span>
  );
}
