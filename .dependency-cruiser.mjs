// Made from the one list of parts in scripts/house/parts.mjs; `npx depcruise src` reads it.
import { cruiseOptions, directionRules } from "./scripts/house/direction-rules.mjs";

export default { forbidden: directionRules, options: cruiseOptions };
