import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${join(import.meta.dirname, "src")}/` },
      { find: /^@tests\//, replacement: `${join(import.meta.dirname, "tests")}/` },
    ],
  },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**", "tests/house/fixtures/**"],
    globalSetup: ["tests/support/template-database.ts"],
    // Each file has a database of its own, so that files can run side by side.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
