"use server";

import { formAction } from "@/platform/http/form-action";
import { appointBackbone } from "./commands/appoint-backbone";

export const appointBackboneAction = formAction(appointBackbone);
