import { customFields } from "@/db/schema";
import { freeKey } from "@/lib/custom-fields/field-key";
import type { Context } from "@/lib/operations/context";
import { type KnownCustomField, newFieldOf, type Team } from "./plan";
import type { ImportMapping } from "./schema";

/**
 * Adds the fields that a mapping asks for and gives the mapping to them. One that the team has already,
 * by key and type, is used as it is. They belong to the import's entry, so taking it back removes them.
 */
export async function createFields(
  { db, actor }: Context,
  mapping: ImportMapping,
  team: Team,
): Promise<ImportMapping> {
  const known = new Map(team.customFields.map((field) => [field.key, field]));
  const made: KnownCustomField[] = [];
  const entries = Object.entries(mapping).map(([column, target]): [string, ImportMapping[string]] => {
    const wanted = target && newFieldOf(target);
    if (!wanted) return [column, target];
    const existing = known.get(wanted.key);
    if (existing && existing.type === wanted.type && !made.includes(existing))
      return [column, `custom.${existing.key}`];
    const field = { ...wanted, key: freeKey(wanted.key, known) };
    known.set(field.key, field);
    made.push(field);
    return [column, `custom.${field.key}`];
  });
  if (made.length > 0)
    await db.insert(customFields).values(
      made.map((field, index) => ({
        ...field,
        teamId: actor.teamId,
        position: team.customFields.length + index,
      })),
    );
  return Object.fromEntries(entries);
}
