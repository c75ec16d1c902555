import { mayEver } from "@/domain/access/policy";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** The axes along which values can be split: dimensions with their categories, and places. */
export type DimensionsView = {
  readonly dimensions: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly categories: readonly { readonly code: string; readonly name: string }[];
    readonly indicators: number;
  }[];
  readonly places: readonly { readonly code: string; readonly name: string }[];
  readonly can: { readonly define: boolean };
};

export const getDimensions = query(
  "indicator.read",
  async ({ initiativeId, actor }, _filter: null): Promise<DimensionsView> => {
    const [dimensions, places] = await Promise.all([
      db().dimension.findMany({
        where: { initiativeId },
        select: {
          ...{ id: true, code: true, name: true },
          categories: { select: { code: true, name: true }, orderBy: { ordinal: "asc" } },
          _count: { select: { indicators: true } },
        },
        orderBy: { name: "asc" },
      }),
      db().place.findMany({
        where: { initiativeId, code: { not: "" } },
        select: { code: true, name: true },
        orderBy: { name: "asc" },
      }),
    ]);
    return {
      dimensions: dimensions.map(({ _count, ...dimension }) => ({
        ...dimension,
        indicators: _count.indicators,
      })),
      places,
      can: { define: mayEver(actor, "dimension.define") && mayEver(actor, "place.define") },
    };
  },
);
