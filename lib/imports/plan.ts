import type { Sql } from "@/db/client";
import { fieldKeyOf } from "@/lib/custom-fields/field-key";
import { guessStatus, type KnownMember, type KnownStatus, memberFinder } from "./guess-values";
import {
  type ImportFieldKey,
  type ImportMapping,
  importFields,
  type TargetField,
  type ValueMap,
} from "./schema";

export interface KnownCustomField {
  key: string;
  label: string;
  type: string;
  options: string[];
}

/** What cells are judged by: the team's own words. */
export interface Team {
  country: string;
  currency: string;
  statuses: KnownStatus[];
  members: KnownMember[];
  customFields: KnownCustomField[];
}

export interface PlannedColumn {
  index: number;
  name: string;
  /** One of ours, or the custom field that takes the cell. */
  target: ImportFieldKey | KnownCustomField;
  /** What cells mean, as the person who imports said. */
  values: Record<string, string | null>;
}

export interface Plan {
  team: Team;
  columns: PlannedColumn[];
  statusOf(cell: string, values: Record<string, string | null>): KnownStatus | undefined;
  memberOf(cell: string, values: Record<string, string | null>): string | undefined;
}

/** The team's statuses, members and custom fields, as imports need them. */
export async function findTeam({ sql, actor }: { sql: Sql; actor: { teamId: string } }): Promise<Team> {
  const [[settings], statuses, members, customFields] = await Promise.all([
    sql<
      { country: string; currency: string }[]
    >`select country, currency from teams where id = ${actor.teamId}`,
    sql<
      KnownStatus[]
    >`select key, label, requires_reason as "requiresReason" from lead_statuses where team_id = ${actor.teamId} order by position, key`,
    sql<KnownMember[]>`
      select u.id, u.name, u.email from team_members m join users u on u.id = m.user_id and u.disabled_at is null
      where m.team_id = ${actor.teamId} and m.deactivated_at is null and m.role <> 'viewer' order by u.name, u.id limit 500`,
    sql<
      KnownCustomField[]
    >`select key, label, type, options from custom_fields where team_id = ${actor.teamId} order by position, key limit 500`,
  ]);
  return {
    country: settings?.country ?? "US",
    currency: settings?.currency ?? "USD",
    statuses: [...statuses],
    members: [...members],
    customFields: [...customFields],
  };
}

/** Which cell goes where. The mapping was checked when the import was asked for. */
export function planOf(
  team: Team,
  names: readonly string[],
  mapping: ImportMapping,
  valueMap: ValueMap,
): Plan {
  const own = new Map(team.customFields.map((field) => [field.key, field]));
  const columns = names.flatMap((name, index): PlannedColumn[] => {
    const target = targetOf(mapping[name] ?? null, own);
    return target ? [{ index, name, target, values: valueMap[name] ?? {} }] : [];
  });
  // A status may need a reason, which another column may give.
  columns.sort(
    (a, b) => Number(a.target === "status") - Number(b.target === "status") || a.index - b.index,
  );
  const statuses = remembered((cell) => guessStatus(cell, team.statuses));
  const members = remembered(memberFinder(team.members));
  return {
    team,
    columns,
    statusOf: (cell, values) =>
      team.statuses.find((status) => status.key === (said(values, cell) ?? statuses(cell))),
    memberOf: (cell, values) => said(values, cell) ?? members(cell),
  };
}

/** The field that a new one becomes: its key follows from its label, so that a check and the import agree. */
export function newFieldOf(target: TargetField): KnownCustomField | undefined {
  const [, type = "", label = ""] = /^new:([a-z_]+):(.*)$/s.exec(target) ?? [];
  if (!type) return undefined;
  return {
    key: fieldKeyOf(label),
    label: label.trim(),
    type,
    options: [],
  };
}

function targetOf(
  target: TargetField | null,
  own: ReadonlyMap<string, KnownCustomField>,
): PlannedColumn["target"] | undefined {
  if (!target) return undefined;
  if (target.startsWith("custom.")) return own.get(target.slice("custom.".length));
  return newFieldOf(target) ?? importFields.find((field) => field.key === target)?.key;
}

const said = (values: Record<string, string | null>, cell: string): string | undefined =>
  Object.hasOwn(values, cell) ? (values[cell] ?? "") : undefined;

const MOST_REMEMBERED = 10_000;

/** The same few cells come again and again. */
function remembered(look: (cell: string) => string | undefined) {
  const known = new Map<string, string | undefined>();
  return (cell: string): string | undefined => {
    if (known.has(cell)) return known.get(cell);
    if (known.size >= MOST_REMEMBERED) known.clear();
    const found = look(cell);
    known.set(cell, found);
    return found;
  };
}
