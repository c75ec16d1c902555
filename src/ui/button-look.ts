import { cva } from "class-variance-authority";

/** How buttons look, and links that act like them. The only place that knows. */
export const buttonLook = cva(
  "inline-flex min-h-10 items-center justify-center gap-2 rounded-md px-4 py-2 text-sm font-semibold transition-colors duration-150 disabled:opacity-60 aria-disabled:opacity-60",
  {
    variants: {
      variant: {
        primary: "bg-accent text-on-accent hover:bg-accent-strong",
        secondary: "border border-line-strong bg-card text-ink hover:bg-sunken",
        quiet: "px-2 text-accent underline-offset-4 hover:underline",
        danger: "border border-danger bg-card text-danger hover:bg-danger-soft",
      },
      size: { regular: "", small: "min-h-8 px-3 py-1 text-xs" },
    },
    defaultVariants: { variant: "primary", size: "regular" },
  },
);

/** The weights a button can have; a page has one primary action. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
