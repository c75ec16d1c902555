import type { ReactNode } from "react";
import { classNames } from "./class-names";

const looks = {
  plain: "border-line-strong text-soft",
  accent: "border-accent text-accent",
  warning: "border-warning text-warning",
  danger: "border-danger text-danger",
  success: "border-achieved text-achieved",
} as const;

type BadgeProps = { children: ReactNode; kind?: keyof typeof looks };

/** A state in one or two words. */
export function Badge({ children, kind = "plain" }: BadgeProps) {
  return (
    <span
      className={classNames(
        "inline-flex items-center rounded-full border px-2 py-0.5 text-xs font-medium whitespace-nowrap",
        looks[kind],
      )}
    >
      {children}
    </span>
  );
}
