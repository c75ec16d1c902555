// The guards are plain scripts, so that `npm run check` needs no compiler; these are their shapes for the tests.
declare module "*/scripts/house/guards.mjs" {
  export type Breach = { readonly at: string; readonly says: string };
  export type Finding = {
    readonly looked: number;
    readonly unit: string;
    readonly breaches: readonly Breach[];
  };
  export type Guard = { readonly name: string; judge(root: string): Promise<Finding> };
  export const guards: readonly Guard[];
  export function judged(guard: Guard, root: string): Promise<Finding>;
}

declare module "*/scripts/house/direction-rules.mjs" {
  export const directionRules: readonly { readonly name: string; readonly comment: string }[];
}

declare module "*/scripts/house/parts.mjs" {
  export const parts: readonly string[];
  export const ground: readonly string[];
}
