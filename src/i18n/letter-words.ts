import { createTranslator } from "next-intl";
import { english } from "./messages";

/** The words of letters, which are written where there is no request and no reader's browser to ask for a language. */
export function letterTranslations<Namespace extends "mail" | "access.roles">(
  namespace: Namespace,
) {
  return createTranslator({ locale: "en", messages: english, namespace });
}
