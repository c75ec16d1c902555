import { Check, CircleAlert, Clock, Hourglass, type LucideIcon, Undo2 } from "lucide-react";
import Link from "next/link";
import { classNames } from "@/ui/class-names";
import type { HealthCell as Cell } from "../queries/data-health";

type Kind = Exclude<Cell["kind"], "none">;

const looks: Readonly<Record<Kind, { readonly icon: LucideIcon; readonly look: string }>> = {
  whole: { icon: Check, look: "bg-success-soft border-achieved text-achieved" },
  waiting: { icon: Hourglass, look: "bg-accent-soft border-accent text-accent" },
  open: { icon: Clock, look: "bg-sunken border-line-strong text-soft" },
  returned: { icon: Undo2, look: "bg-warning-soft border-warning text-warning" },
  overdue: { icon: CircleAlert, look: "bg-danger-soft border-danger text-danger" },
};

type HealthCellProps = {
  kind: Kind;
  /** What it says in short: "2/3". */
  text?: string;
  /** The whole sentence, for screen readers, and where it is mended. */
  label?: string;
  href?: string;
};

/** One kind of health as a sign, a colour and a number, never the colour alone; it leads to where it is mended. */
export function HealthCell({ kind, text, label, href }: HealthCellProps) {
  const { icon: Icon, look } = looks[kind];
  const box = classNames(
    "inline-flex min-h-7 min-w-12 items-center justify-center gap-1 rounded border px-1.5 text-xs font-medium tabular-nums",
    look,
  );
  const inner = (
    <>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {text ? <span aria-hidden={label !== undefined}>{text}</span> : null}
      {label ? <span className="sr-only">{label}</span> : null}
    </>
  );
  if (href === undefined) return <span className={box}>{inner}</span>;
  return (
    <Link href={href} className={classNames(box, "hover:underline")}>
      {inner}
    </Link>
  );
}
