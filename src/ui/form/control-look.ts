/** How everything one types into looks. */
export const controlLook =
  "block w-full min-h-10 rounded-md border border-line-strong bg-card px-3 py-2 text-base text-ink placeholder:text-soft aria-invalid:border-danger aria-invalid:border-2 sm:text-sm";

/** The attributes that tie a control to its label, hint and problem. */
export function controlAttributes(field: {
  readonly id: string;
  readonly problem: string | undefined;
}) {
  return {
    id: field.id,
    "aria-invalid": field.problem === undefined ? undefined : true,
    "aria-describedby": `${field.id}-hint ${field.id}-problem`,
  } as const;
}
