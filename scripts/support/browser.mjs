/** A browser for the end-to-end tests: an installed one, else Playwright's, else the system's package manager's. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { Refusal, say } from "./terminal.mjs";

const wellKnown = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium, installed now if need be. @returns {Promise<string>} */
export async function findBrowser() {
  const given = process.env["CHROMIUM_PATH"];
  const installed = [given, ...wellKnown].find((path) => path && existsSync(path));
  if (installed) return installed;
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  say("No Chromium is installed here; asking Playwright for its own …");
  spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
    stdio: "inherit",
    timeout: 180_000,
  });
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  if (existsSync("/usr/bin/apt-get")) {
    say("Asking the system's package manager …");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const now = wellKnown.find((path) => existsSync(path));
    if (now) return now;
  }
  throw new Refusal(
    "The end-to-end tests need a Chromium or Chrome: install one, or set CHROMIUM_PATH to it.",
  );
}
