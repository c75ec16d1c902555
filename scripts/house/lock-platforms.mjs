import { textOf } from "./source-tree.mjs";

function isHeld(packages, from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
    if (packages[`${base ? `${base}/` : ""}node_modules/${name}`]) return true;
    if (base === "") return false;
  }
}

/** The lock file holds every platform's binaries, so that the product installs on any machine. */
export const guard = {
  name: "lock-platforms",
  async judge(root) {
    const { packages = {} } = JSON.parse(textOf(root, "package-lock.json") ?? "{}");
    const breaches = [];
    let looked = 0;
    for (const [from, { optionalDependencies = {} }] of Object.entries(packages)) {
      for (const name of Object.keys(optionalDependencies)) {
        looked += 1;
        if (isHeld(packages, from, name)) continue;
        const says = `${name}, optional for ${from || "the product"}, is missing: on some machines the product would not start. Remove node_modules and the lock file, and install again from the npm registry.`;
        breaches.push({ at: "package-lock.json", says });
      }
    }
    return { looked, unit: "optional packages", breaches };
  },
};
