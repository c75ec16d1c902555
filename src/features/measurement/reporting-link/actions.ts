"use server";

import { formAction } from "@/platform/http/form-action";
import { makeReportingLink } from "./commands/make-reporting-link";
import { revokeReportingLink } from "./commands/revoke-reporting-link";
import { sendReportingLink } from "./commands/send-reporting-link";

export const makeReportingLinkAction = formAction(makeReportingLink, { done: "link_made" });

export const sendReportingLinkAction = formAction(sendReportingLink, { done: "link_made" });

export const revokeReportingLinkAction = formAction(revokeReportingLink, { done: "link_revoked" });
