import type { ComponentProps } from "react";
import { type ButtonVariant, buttonLook } from "./button-look";
import { classNames } from "./class-names";

type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: "regular" | "small";
};

/** A button that does something on this page. In a form, use SubmitButton. */
export function Button({ variant, size, className, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(buttonLook({ variant, size }), className)}
      {...rest}
    />
  );
}
