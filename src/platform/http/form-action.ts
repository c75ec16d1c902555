import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { Condition } from "@/domain/kernel/gate";
import type { Refusal } from "@/domain/kernel/refusal";
import { currentInitiativeScope, currentInstallationScope } from "@/platform/access/scope";
import type { InitiativeCommand, InstallationCommand } from "@/platform/command/command";
import { type Reply, run } from "@/platform/command/pipeline";
import { fixAddress } from "./fix-address";
import { formDataToInput } from "./form-data";
import { isOwnOrigin } from "./origin";

/** One line of a closed gate, in words, with the address where it can be mended. */
export type ConditionLine = {
  readonly text: string;
  readonly met: boolean;
  readonly href?: string;
};

/** What a form shows after it was sent: nothing yet, what is wrong (everything typed is kept), or done. */
export type FormReply<Value = unknown> =
  | { readonly status: "idle" }
  | {
      readonly status: "refused";
      readonly message: string;
      readonly problems: readonly { readonly path: string; readonly message: string }[];
      readonly conditions?: readonly ConditionLine[];
      readonly values: Readonly<Record<string, string | string[]>>;
    }
  | { readonly status: "done"; readonly message?: string; readonly value?: Value };

/** What a form's action is to `useActionState`. */
export type FormAction<Value> = (
  state: FormReply<Value>,
  data: FormData,
) => Promise<FormReply<Value>>;

/** What a form sent, before a command has read it. */
type Sent = Readonly<Record<string, unknown>>;

type Then<Value> = {
  /** Runs before anything else and may refuse: for limits on how often something is tried. */
  readonly before?: (input: Sent, headers: Headers) => Promise<Refusal | null>;
  /** Runs after the change is committed: for what only a request can do, such as setting a cookie. */
  readonly after?: (value: Value, input: Sent, headers: Headers) => Promise<void>;
  /** Where to go when it is done; without it the page stays and shows what changed. */
  readonly goTo?: (value: Value, initiative: string, data: FormData) => string;
  /** A key under "done" for the sentence shown when the page stays. */
  readonly done?: string;
};

/**
 * The one door from a form to a command. It checks the origin, proves the scope from the session
 * and the form's `initiative` field, runs the command, and puts refusals into words. The page comes
 * anew with the answer, unless the form says in `keepsPage` that it knows itself what is stored.
 */
export function formAction<Schema extends z.ZodType, Facts, Value>(
  declared: InitiativeCommand<Schema, Facts, Value> | InstallationCommand<Schema, Facts, Value>,
  then: Then<Value> = {},
): FormAction<Value> {
  return async (_state, data) => {
    const { initiative = "", keepsPage, ...input } = formDataToInput(data);
    const slug = typeof initiative === "string" ? initiative : "";
    const sent = await headers();
    if (!isOwnOrigin(sent)) {
      return refusalReply<Value>({ kind: "forbidden", key: "cross_origin" }, slug, data);
    }
    const tooMany = await then.before?.(input, sent);
    if (tooMany) return refusalReply<Value>(tooMany, slug, data);
    const reply = await runFrom(declared, slug, input);
    if (!reply.ok) return refusalReply<Value>(reply.refusal, slug, data);
    await then.after?.(reply.value, input, sent);
    if (then.goTo) redirect(then.goTo(reply.value, slug, data));
    if (keepsPage !== "true") refresh();
    const t = await getTranslations("done");
    return { status: "done", message: t(then.done ?? "saved"), value: reply.value };
  };
}

async function runFrom<Schema extends z.ZodType, Facts, Value>(
  declared: InitiativeCommand<Schema, Facts, Value> | InstallationCommand<Schema, Facts, Value>,
  slug: string,
  input: unknown,
): Promise<Reply<Value>> {
  if (declared.scopeKind === "installation") {
    return run(declared, await currentInstallationScope(), input);
  }
  const scope = await currentInitiativeScope(slug);
  return scope ? run(declared, scope, input) : { ok: false, refusal: { kind: "not_found" } };
}

/** A refusal as a form shows it: in words, beside the fields, with everything typed kept. */
export async function refusalReply<Value>(
  refusal: Refusal,
  slug: string,
  data: FormData,
): Promise<FormReply<Value>> {
  const t = await getTranslations("refusals");
  const problems =
    refusal.kind === "invalid"
      ? refusal.problems.map((problem) => ({
          path: problem.path,
          message: t(`problems.${problem.key}`, problem.values),
        }))
      : [];
  return {
    status: "refused",
    message: await refusalSentence(refusal),
    problems,
    ...(refusal.kind === "gate_closed"
      ? { conditions: await conditionLines(refusal.conditions, slug) }
      : {}),
    values: typedValues(data),
  };
}

/** A refusal in one sentence that says what to do. */
export async function refusalSentence(refusal: Refusal): Promise<string> {
  const t = await getTranslations("refusals");
  switch (refusal.kind) {
    case "invalid":
      return t("invalid", { count: refusal.problems.length });
    case "forbidden":
      return t(refusal.key === "cross_origin" ? "cross_origin" : "forbidden");
    case "not_found":
      return t("not_found");
    case "gate_closed":
      return t("gate_closed", { count: refusal.conditions.filter((line) => !line.met).length });
    case "conflict":
      return t(`conflicts.${refusal.key}`, refusal.values);
    case "too_many":
      return t("too_many", { minutes: Math.ceil(refusal.retryAfterSeconds / 60) });
  }
}

/** A gate's conditions in words, the missing ones with the address where each can be mended. */
export async function conditionLines(
  conditions: readonly Condition[],
  slug: string,
): Promise<readonly ConditionLine[]> {
  const t = await getTranslations("conditions");
  return conditions.map((condition) => ({
    text: t(`${condition.key}.${condition.met ? "met" : "missing"}`, condition.found),
    met: condition.met,
    ...(condition.met ? {} : { href: fixAddress(slug, condition) }),
  }));
}

function typedValues(data: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith("$ACTION") || /password|token/i.test(name)) continue;
    const texts = data.getAll(name).filter((value) => typeof value === "string");
    if (texts.length > 0) values[name] = name.endsWith("[]") ? texts : (texts.at(-1) ?? "");
  }
  return values;
}
