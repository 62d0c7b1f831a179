import { sql as statement } from "drizzle-orm";
import { v7 } from "uuid";
import { sharedFormat } from "@/lib/format";
import { changedEvent, changeLeads, type LeadsChange } from "@/lib/leads/change-leads";
import { BULK_LIMIT, type ChoiceKind } from "@/lib/leads/schema";
import type { Context } from "@/lib/operations/context";
import { followReplaced } from "@/lib/views/follow-replaced";
import type { Told } from "./change-statuses";
import { invalid } from "./decide-statuses";
import type { ChoiceInput } from "./input";
import type { Choice } from "./schema";

/** Where the words of each list stand: in the input, on leads and in filters. */
const places = {
  loss_reason: { path: "lossReasons", noun: "loss reason", fields: ["lossReason"] },
  source: { path: "sources", noun: "source", fields: ["source", "latestSource"] },
} as const;

const columns = {
  lossReason: statement.raw("loss_reason"),
  source: statement.raw("source"),
  latestSource: statement.raw("latest_source"),
};

interface Wanted extends Choice {
  position: number;
}

/**
 * Sets the usual loss reasons or sources. Leads and kept filters follow a word that is renamed, or deleted with another
 * in its place; without one they keep it.
 */
export async function changeChoices(
  context: Context,
  kind: ChoiceKind,
  given: readonly ChoiceInput[],
  before: readonly Choice[],
  replacements: Record<string, string>,
): Promise<Told> {
  const wanted = given.map(({ id, name }, position) => ({ id: id ?? v7(), name, position }));
  decide(kind, given, before);
  const removed = before.filter(({ id }) => !wanted.some((choice) => choice.id === id));
  const replaced = { ...renames(wanted, before), ...replacing(kind, wanted, removed, replacements) };
  await write(context, kind, wanted, before, removed);
  const { noun } = places[kind];
  const told: Told = {
    sentences: removed.map(({ name }) => `deleted the ${noun} ${name}`),
    events: [],
    affected: 0,
  };
  if (Object.keys(replaced).length > 0) await followOnLeads(context, kind, replaced, told);
  return told;
}

function decide(kind: ChoiceKind, given: readonly ChoiceInput[], before: readonly Choice[]) {
  const { path, noun } = places[kind];
  const lower = given.map(({ name }) => name.toLowerCase());
  given.forEach(({ id, name }, index) => {
    if (id && !before.some((choice) => choice.id === id))
      throw invalid(`${path}.${index}.id`, `This ${noun} does not exist any more.`);
    if (id && given.findIndex((choice) => choice.id === id) !== index)
      throw invalid(`${path}.${index}.id`, `This ${noun} is listed twice.`);
    if (lower.indexOf(name.toLowerCase()) !== index)
      throw invalid(`${path}.${index}.name`, `There is already a ${noun} "${name}".`);
  });
}

function renames(wanted: readonly Wanted[], before: readonly Choice[]): Record<string, string> {
  const names = new Map(before.map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    wanted.flatMap(({ id, name }) => {
      const old = names.get(id);
      return old === undefined || old === name ? [] : [[old, name]];
    }),
  );
}

function replacing(
  kind: ChoiceKind,
  wanted: readonly Wanted[],
  removed: readonly Choice[],
  replacements: Record<string, string>,
): Record<string, string> {
  const pairs = removed.flatMap(({ id, name }) => {
    if (!Object.hasOwn(replacements, id)) return [];
    const target = wanted.find((choice) => choice.name === replacements[id]);
    if (!target) throw invalid(`replaceChoices.${id}`, `There is no such ${places[kind].noun}.`);
    return [[name, target.name]];
  });
  return Object.fromEntries(pairs);
}

async function write(
  { sql, actor }: Context,
  kind: ChoiceKind,
  wanted: readonly Wanted[],
  before: readonly Choice[],
  removed: readonly Choice[],
) {
  await sql`delete from lead_choices where team_id = ${actor.teamId} and id = any(${removed.map(({ id }) => id)}::uuid[])`;
  // Two that swap their names would meet half-way, so those that change let go of theirs first.
  const names = new Map(before.map(({ id, name }) => [id, name]));
  const changing = wanted.filter(({ id, name }) => names.has(id) && names.get(id) !== name);
  if (changing.length > 1)
    await sql`update lead_choices set name = id::text where team_id = ${actor.teamId} and id = any(${changing.map(({ id }) => id)}::uuid[])`;
  await sql`
    insert into lead_choices as c (id, team_id, kind, name, position)
    select w.id, ${actor.teamId}, ${kind}, w.name, w.position
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(id uuid, name text, position int)
    on conflict (id) do update set name = excluded.name, position = excluded.position, version = c.version + 1, updated_at = now()
    where (c.name, c.position) is distinct from (excluded.name, excluded.position)`;
}

/** Quietly: what changes is how the team calls things, not the lead. */
async function followOnLeads(
  context: Context,
  kind: ChoiceKind,
  replaced: Record<string, string>,
  told: Told,
) {
  const { fields, noun } = places[kind];
  const olds = statement`${statement.param(Object.keys(replaced))}::text[]`;
  const map = statement`${JSON.stringify(replaced)}::jsonb`;
  const change: LeadsChange = {};
  for (const field of fields)
    change[field] = statement`coalesce(${map} ->> t.${columns[field]}, t.${columns[field]})`;
  const held = fields.map((field) => statement`l.${columns[field]} = any(${olds})`);
  const changed = await changeLeads(
    context,
    statement`l.team_id = ${context.actor.teamId} and (${statement.join(held, statement` or `)})`,
    change,
    { isQuiet: true, tooMany: tooMany(noun) },
  );
  told.affected = changed.affected;
  told.sentences.push(
    ...Object.entries(replaced).map(([old, name]) => `${old} is ${name} now`),
    ...(changed.affected > 0 ? [`${sharedFormat.count(changed.affected, "lead")} followed`] : []),
  );
  told.events.push(...changedEvent(changed));
  for (const field of fields) told.events.push(...(await followReplaced(context, field, replaced)));
}

const tooMany = (noun: string) => {
  const limit = BULK_LIMIT.toLocaleString("en-US");
  return `More than ${limit} leads have this ${noun}. Change it on some of them first, at most ${limit} at a time.`;
};
