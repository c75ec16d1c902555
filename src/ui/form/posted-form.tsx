"use client";

import { type ReactNode, useId } from "react";
import { RefusalSummary } from "./form";
import { FormContext, type FormState, type FormWords } from "./form-state";

type PostedFormProps = {
  /** The address the form is posted to, which answers with a redirect. */
  address: string;
  state: FormState;
  words: FormWords;
  hidden?: Readonly<Record<string, string>>;
  label: string;
  children: ReactNode;
};

/**
 * A form for people without an account, complete without script: the browser posts it to an address
 * and is sent back to the page, which says what is wrong. With script it does the very same.
 */
export function PostedForm({ address, state, words, hidden, label, children }: PostedFormProps) {
  const id = useId();
  return (
    <FormContext value={{ id, state, isPending: false, words }}>
      <form action={address} method="post" aria-label={label} noValidate className="space-y-8">
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div id="summary" tabIndex={-1} className="outline-none empty:hidden">
          {state.status === "refused" ? (
            <RefusalSummary id={id} state={state} words={words} />
          ) : null}
        </div>
        {children}
      </form>
    </FormContext>
  );
}
