import type { InitiativeScope } from "@/platform/access/scope";
import { command, ungated } from "@/platform/command/command";
import type { Transaction } from "@/platform/db/client";
import { newId } from "@/platform/ids";
import { DefineDimensionInput } from "../inputs";

async function presentDimension(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { code: string },
) {
  const present = await tx.dimension.findUnique({
    where: { initiativeId_code: { initiativeId, code: input.code } },
    include: { categories: { select: { code: true, name: true } } },
  });
  return { present };
}

/** Defines a dimension with its categories, or adds to it; a category that others relied on is never taken away (T4). */
export const defineDimension = command({
  permission: "dimension.define",
  input: DefineDimensionInput,
  facts: presentDimension,
  gate: ungated,
  async apply({ tx, scope, facts, input: { code, name, categories } }) {
    const { initiativeId } = scope;
    const dimension = await tx.dimension.upsert({
      where: { initiativeId_code: { initiativeId, code } },
      create: { initiativeId, id: newId(), code, name },
      update: { name },
    });
    await tx.$executeRaw`
      INSERT INTO category (initiative_id, id, dimension_id, code, name, ordinal)
      SELECT ${initiativeId}::uuid, c.id, ${dimension.id}::uuid, c.code, c.name, c.ordinal
        FROM unnest(${categories.map(() => newId())}::uuid[], ${categories.map((one) => one.code)}::text[],
                    ${categories.map((one) => one.name)}::text[], ${categories.map((_, index) => index)}::int[])
          AS c(id, code, name, ordinal)
      ON CONFLICT (initiative_id, dimension_id, code)
      DO UPDATE SET name = excluded.name, ordinal = excluded.ordinal`;
    const after = { ...dimension, categories };
    return { value: { id: dimension.id }, subjectId: dimension.id, before: facts.present, after };
  },
});
