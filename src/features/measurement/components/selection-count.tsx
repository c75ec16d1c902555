"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

type SelectionCountProps = {
  /** The form that the boxes in the list name. */
  formId: string;
};

const boxesOf = (formId: string) => [
  ...document.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][form="${formId}"]`),
];

/** How many of the boxes that belong to a form are ticked, and a box that ticks them all. */
export function SelectionCount({ formId }: SelectionCountProps) {
  const t = useTranslations("review");
  const [{ ticked, all }, setCount] = useState({ ticked: 0, all: 0 });
  useEffect(() => {
    const count = () => {
      const boxes = boxesOf(formId);
      const next = { ticked: boxes.filter(({ checked }) => checked).length, all: boxes.length };
      setCount((now) => (now.ticked === next.ticked && now.all === next.all ? now : next));
    };
    // A reset empties the boxes after its event.
    const later = () => setTimeout(count);
    count();
    document.addEventListener("change", count);
    document.addEventListener("reset", later);
    return () => {
      document.removeEventListener("change", count);
      document.removeEventListener("reset", later);
    };
  });
  return (
    <label className="flex min-h-7 items-center gap-2.5 text-sm">
      <input
        type="checkbox"
        checked={all > 0 && ticked === all}
        onChange={({ target }) => {
          for (const box of boxesOf(formId)) box.checked = target.checked;
          setCount({ ticked: target.checked ? all : 0, all });
        }}
        className="size-4.5 accent-accent"
      />
      <span aria-live="polite">{t("selected", { ticked, all })}</span>
    </label>
  );
}
