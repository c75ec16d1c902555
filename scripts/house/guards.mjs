import { guard as cachedReads } from "./cached-reads.mjs";
import { guard as commands } from "./commands.mjs";
import { guard as components } from "./components.mjs";
import { guard as directions } from "./directions.mjs";
import { guard as docComments } from "./doc-comments.mjs";
import { guard as domainPurity } from "./domain-purity.mjs";
import { guard as doors } from "./doors.mjs";
import { guard as environment } from "./environment.mjs";
import { guard as fileNames } from "./file-names.mjs";
import { guard as fileVocabulary } from "./file-vocabulary.mjs";
import { guard as lockPlatforms } from "./lock-platforms.mjs";
import { guard as machinePaths } from "./machine-paths.mjs";
import { guard as messages } from "./messages.mjs";
import { guard as migrations } from "./migrations.mjs";
import { guard as permissionsPage } from "./permissions-page.mjs";
import { guard as queries } from "./queries.mjs";
import { guard as reasons } from "./reasons.mjs";
import { guard as rules } from "./rules.mjs";
import { guard as stateMachines } from "./state-machines.mjs";
import { guard as wording } from "./wording.mjs";
import { guard as words } from "./words.mjs";

/**
 * Every guard of the house. A guard judges a root folder, so that it can be shown to fail on a
 * planted breach (tests/house/fixtures), and says how much it looked at: a guard that looked at
 * nothing has not passed.
 */
export const guards = Object.freeze([
  directions,
  fileVocabulary,
  fileNames,
  commands,
  queries,
  components,
  doors,
  domainPurity,
  docComments,
  rules,
  words,
  reasons,
  messages,
  wording,
  environment,
  cachedReads,
  permissionsPage,
  stateMachines,
  migrations,
  machinePaths,
  lockPlatforms,
]);

/** What a guard found in `root`; one that read nothing says so as a breach. */
export async function judged(guard, root) {
  const finding = await guard.judge(root);
  if (finding.looked > 0) return finding;
  const says = `${guard.name} read nothing (0 ${finding.unit}), so it proves nothing. Does its folder still stand where it looks?`;
  return { ...finding, breaches: [...finding.breaches, { at: guard.name, says }] };
}
