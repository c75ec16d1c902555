import type { InitiativeScope } from "@/platform/access/scope";
import { command, ungated } from "@/platform/command/command";
import type { Transaction } from "@/platform/db/client";
import { DefinePlacesInput } from "../inputs";

async function presentPlaces(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { places: { code: string }[] },
) {
  const places = await tx.place.findMany({
    where: { initiativeId, code: { in: input.places.map(({ code }) => code) } },
    select: { code: true, name: true },
  });
  return { places };
}

/** Names the places for which observations can be made; a code that is known gets the new name. */
export const definePlaces = command({
  permission: "place.define",
  input: DefinePlacesInput,
  facts: presentPlaces,
  gate: ungated,
  async apply({ tx, scope, facts, input: { places } }) {
    await tx.$executeRaw`
      INSERT INTO place (initiative_id, code, name)
      SELECT ${scope.initiativeId}::uuid, p.code, p.name
        FROM unnest(${places.map(({ code }) => code)}::text[], ${places.map(({ name }) => name)}::text[])
          AS p(code, name)
      ON CONFLICT (initiative_id, code) DO UPDATE SET name = excluded.name`;
    return { value: { places: places.length }, before: facts, after: { places } };
  },
});
