"use client";

import { type ReactNode, use } from "react";
import { Button } from "../button";
import type { ButtonVariant } from "../button-look";
import { FormContext } from "./form-state";

type SubmitButtonProps = {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: "regular" | "small";
  name?: string;
  value?: string;
};

/** Sends the form. While it is being sent the button says so and keeps the focus. */
export function SubmitButton({ children, ...rest }: SubmitButtonProps) {
  const { isPending } = use(FormContext);
  return (
    <Button type="submit" aria-disabled={isPending || undefined} {...rest}>
      {children}
      {isPending ? <span aria-hidden>…</span> : null}
    </Button>
  );
}
