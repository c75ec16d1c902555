import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A link in running text. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={classNames(
        "font-medium text-accent underline hover:text-accent-strong",
        className,
      )}
      {...rest}
    />
  );
}
