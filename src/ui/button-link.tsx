import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonVariant, buttonLook } from "./button-look";
import { classNames } from "./class-names";

type ButtonLinkProps = ComponentProps<typeof Link> & {
  variant?: ButtonVariant;
  size?: "regular" | "small";
};

/** A link that is the next step, and looks like it. */
export function ButtonLink({ variant, size, className, ...rest }: ButtonLinkProps) {
  return <Link className={classNames(buttonLook({ variant, size }), className)} {...rest} />;
}
