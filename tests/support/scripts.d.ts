// What the tests use of the scripts, which are plain JavaScript so that a fresh clone can run them.

declare module "*/scripts/support/database.mjs" {
  export function migrate(url: string): Promise<string[]>;
}

declare module "*/scripts/support/embedded-postgres.mjs" {
  type Server = {
    readonly pid: number;
    readonly url: (database: string) => string;
    readonly stop: () => Promise<void>;
    readonly ended: () => Promise<void>;
  };
  export const throwAwayFlags: string[];
  export function runningServer(folder: string): Server | undefined;
  export function startServer(folder: string, flags?: string[]): Promise<Server>;
}

declare module "*/scripts/support/port.mjs" {
  export function freePort(): Promise<number>;
}

declare module "*/scripts/support/places.mjs" {
  export const root: string;
  export function inRoot(...parts: string[]): string;
}

declare module "*/scripts/support/stamp.mjs" {
  export function fingerprint(base: string, paths: string[]): string;
}

declare module "*/scripts/support/prisma-client.mjs" {
  export function generateClient(): Promise<boolean>;
}

declare module "*/scripts/support/demonstration.mjs" {
  export function loadDemonstration(environment: NodeJS.ProcessEnv): Promise<void>;
}

declare module "*/scripts/support/migrations.mjs" {
  type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };
  export function readMigrations(folder?: string): Migration[];
  export function applyMigrations(
    client: import("pg").Client,
    migrations: readonly Migration[],
  ): Promise<string[]>;
}
