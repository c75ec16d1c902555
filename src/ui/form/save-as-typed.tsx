"use client";

import { use, useEffect, useRef, useState } from "react";
import { useAutosave } from "./autosave";
import { FormContext, type FormState } from "./form-state";

type Revised = { readonly revision: number };

type SaveAsTypedProps<Value extends Revised> = {
  action: (state: FormState<Value>, data: FormData) => Promise<FormState<Value>>;
  /** How often it was saved when the form was drawn. */
  revision: number;
  words: { readonly saving: string; readonly saved: string; readonly offline: string };
};

function revisionOf(state: FormState): number {
  if (state.status !== "done") return 0;
  const value = state.value as Partial<Revised> | undefined; // the form's own action answers it
  return value?.revision ?? 0;
}

/** Stands in a Form and saves it while people type; without script the form's own button does. */
export function SaveAsTyped<Value extends Revised>(props: SaveAsTypedProps<Value>) {
  const { action, revision: drawn, words } = props;
  const { state: sentByHand } = use(FormContext);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(0);
  const [sent, setSent] = useState(0);
  const [saved, setSaved] = useState(drawn);
  const revision = Math.max(saved, revisionOf(sentByHand));
  useEffect(() => {
    const form = field.current?.form;
    const note = () => setTyped((count) => count + 1);
    form?.addEventListener("input", note);
    return () => form?.removeEventListener("input", note);
  }, []);
  const save = useAutosave(typed, typed !== sent, async () => {
    const form = field.current?.form;
    if (!form) return null;
    const data = new FormData(form);
    data.set("revision", String(revision));
    const answer = await action({ status: "idle" }, data);
    setSent(typed);
    if (answer.status === "refused") return answer.message;
    setSaved(revisionOf(answer));
    return null;
  });
  const isPlain = save === "saving" || save === "saved" || save === "offline";
  return (
    <>
      <input ref={field} type="hidden" name="revision" value={revision} readOnly />
      <p role="status" className="min-h-6 text-sm text-soft">
        {isPlain ? words[save] : null}
        {typeof save === "object" ? (
          <span className="font-medium text-danger">{save.refused}</span>
        ) : null}
      </p>
    </>
  );
}
