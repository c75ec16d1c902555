"use server";

import { formAction } from "@/platform/http/form-action";
import { defineGap } from "./commands/define-gap";
import { endGap } from "./commands/end-gap";

export const defineGapAction = formAction(defineGap, { done: "gap_defined" });

export const endGapAction = formAction(endGap);
