"use client";

import { type ReactNode, startTransition, useActionState, useEffect, useId, useRef } from "react";
import { Checklist } from "../checklist";
import { classNames } from "../class-names";
import { Notice } from "../notice";
import { FormContext, type FormState, type FormWords } from "./form-state";

type FormProps<Value> = {
  action: (state: FormState<Value>, data: FormData) => Promise<FormState<Value>>;
  words: FormWords;
  children: ReactNode;
  hidden?: Readonly<Record<string, string>>;
  className?: string;
  label?: string;
  /** For controls that stand elsewhere on the page and name this form: selections in a list. */
  formId?: string;
  /** What to show once it is done, besides the sentence: a link to copy, say. */
  whenDone?: (value: Value) => ReactNode;
  /** Leaves everything as it was typed, a chosen file too, when it is done: for what is sent again with another button. */
  keepsWhenDone?: boolean;
};

/**
 * The one form. Works without script; keeps all that was typed when it is refused, and then moves
 * the focus to a summary that leads to each field; a second press while it is sent does nothing.
 * With script it sends itself, because React would empty the fields of a form it sends, refused or not.
 */
export function Form<Value>(props: FormProps<Value>) {
  const { action, words, children, hidden = {}, className, label, whenDone } = props;
  const { formId, keepsWhenDone = false } = props;
  const [state, send, isPending] = useActionState<FormState<Value>, FormData>(action, {
    status: "idle",
  });
  const id = useId();
  const summary = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.status === "refused") summary.current?.focus();
    if (state.status === "done" && !keepsWhenDone) form.current?.reset();
  }, [state, keepsWhenDone]);
  return (
    <FormContext value={{ id, state, isPending, words }}>
      <form
        id={formId}
        action={send}
        aria-label={label}
        noValidate
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isPending) return;
          const { submitter } = event.nativeEvent as SubmitEvent; // React types it as any event
          const data = new FormData(event.currentTarget, submitter);
          startTransition(() => send(data));
        }}
        className={classNames("space-y-5", className)}
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div ref={summary} tabIndex={-1} className="outline-none empty:hidden">
          {state.status === "refused" ? (
            <RefusalSummary id={id} state={state} words={words} />
          ) : null}
        </div>
        {children}
        {state.status === "done" && state.message ? (
          <Notice kind="success" title={state.message}>
            {state.value !== undefined && whenDone ? whenDone(state.value) : null}
          </Notice>
        ) : null}
      </form>
    </FormContext>
  );
}

type Refused = Extract<FormState, { status: "refused" }>;

/** What is wrong with a form, each line leading to its field. */
export function RefusalSummary({
  id,
  state,
  words,
}: {
  id: string;
  state: Refused;
  words: FormWords;
}) {
  return (
    <Notice kind="error" title={state.message}>
      {state.problems.length > 0 ? (
        <ul className="mt-1 list-disc pl-5">
          {state.problems.map(({ path, message }) => (
            <li key={path}>
              <a className="underline" href={`#${id}-${path.replaceAll(/[^\w-]/g, "-")}`}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {state.conditions ? (
        <div className="mt-3">
          <Checklist lines={state.conditions} words={words} />
        </div>
      ) : null}
    </Notice>
  );
}
