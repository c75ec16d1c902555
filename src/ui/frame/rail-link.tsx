"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "../class-names";

type RailLinkProps = {
  href: string;
  /** Only the very address is the current one, not what lies below it. */
  exact?: boolean;
  icon: ReactNode;
  children: ReactNode;
  layout?: "rail" | "bar";
};

/** A place in the frame's navigation; knows when one is there. */
export function RailLink({ href, exact = false, icon, children, layout = "rail" }: RailLinkProps) {
  const path = usePathname();
  const isCurrent = path === href || (!exact && path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className={classNames(
        "flex items-center rounded-md",
        layout === "rail"
          ? "min-h-9 gap-3 px-3 text-sm"
          : "min-h-14 flex-col justify-center gap-0.5 text-xs",
        isCurrent ? "bg-accent-soft font-semibold text-ink" : "text-soft hover:text-ink",
      )}
    >
      {icon}
      {children}
    </Link>
  );
}
