"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";

const typedInto = "textarea, select, input:not([type=checkbox])";

/** J and K go to the next and the former report of the list, X ticks the one in focus: only while the focus is in the list. */
export function ReviewKeys() {
  const t = useTranslations("review");
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || target.matches(typedInto)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const own = target.closest("[data-report]");
      if (!own) return;
      const reports = [...document.querySelectorAll("[data-report]")];
      const boxOf = (report: Element | undefined) =>
        report?.querySelector<HTMLInputElement>("input[type=checkbox][form]");
      const step = { j: 1, k: -1 }[event.key.toLowerCase()];
      if (step) {
        const next = reports[reports.indexOf(own) + step];
        boxOf(next)?.focus();
        next?.scrollIntoView({ block: "nearest" });
      } else if (event.key.toLowerCase() === "x") boxOf(own)?.click();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return <p className="text-sm text-soft max-sm:hidden">{t("keys")}</p>;
}
