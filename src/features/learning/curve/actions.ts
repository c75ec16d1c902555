"use server";

import { formAction } from "@/platform/http/form-action";
import { keepStory } from "./commands/keep-story";
import { writeStory } from "./commands/write-story";

export const writeStoryAction = formAction(writeStory);

export const keepStoryAction = formAction(keepStory, { done: "story_kept" });
