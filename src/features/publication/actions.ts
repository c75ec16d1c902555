"use server";

import { formAction } from "@/platform/http/form-action";
import { editHeadline } from "./commands/edit-headline";
import { publishRelease } from "./commands/publish-release";

export const publishReleaseAction = formAction(publishRelease, { done: "released" });

export const editHeadlineAction = formAction(editHeadline);
