import { join } from "node:path";
import { defineConfig } from "vitest/config";

const pure = [
  "tests/domain/**/*.test.{ts,tsx}",
  "tests/ui/**/*.test.{ts,tsx}",
  "tests/house/*.test.{ts,tsx}",
  "tests/platform/spreadsheet/*.test.ts",
];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${join(import.meta.dirname, "src")}/` },
      { find: /^@tests\//, replacement: `${join(import.meta.dirname, "tests")}/` },
    ],
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          // Pure rules, words and guards: no database, seconds.
          name: "pure",
          include: pure,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**", "tests/house/fixtures/**", ...pure],
          globalSetup: ["tests/support/template-database.ts"],
          // Each file has a database of its own, so that files can run side by side.
          pool: "forks",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
