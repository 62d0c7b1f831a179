import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Context } from "@/lib/operations/context";
import { decodeCursor, encodeCursor, strangeCursor } from "@/lib/operations/cursor";
import { Encoded, operation } from "@/lib/operations/define";
import { EXACT_UP_TO, isMoment, pageInput, pageOf } from "@/lib/operations/page";
import { containing } from "@/lib/operations/sorted-list";
import { line } from "@/lib/text";
import { notificationJson } from "./notification-json";
import { notification } from "./schema";

const states = ["all", "unread", "read", "snoozed"] as const;

export const listNotifications = operation({
  name: "notifications.list",
  summary:
    "List your notifications, unread ones first and then by time, those of a page about one lead together.",
  scope: "self:read",
  effect: "read",
  route: "GET /notifications",
  input: z.strictObject({
    ...pageInput,
    state: z.enum(states).default("all").describe("Snoozed ones are in no other list."),
    leadId: z.uuid().optional(),
    q: line(100).optional().describe("Part of what they say."),
  }),
  output: pageOf(notification),
  async run(context, { limit, cursor, state, leadId, q }) {
    const narrowed = sql`${leadId ? sql` and n.lead_id = ${leadId}` : sql``}${containing(q, sql`n.title || ' ' || coalesce(n.detail, '')`)}`;
    const place = cursor === undefined ? undefined : placeOf(cursor);
    const rows: Row[] = [];
    for (const part of partsOf(state)) {
      if (rows.length > limit || (place && part < place.part)) continue;
      const from = place?.part === part ? place : undefined;
      rows.push(...(await read(context, part, limit + 1 - rows.length, from, narrowed)));
    }
    const total = await count(context, state, narrowed);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    const nextCursor = last ? encodeCursor([last.part, last.shown_at, last.id]) : null;
    const items = together(page).map((row) => row.json);
    return new Encoded(
      `{"items":[${items.join(",")}],"nextCursor":${JSON.stringify(nextCursor)},"total":${Math.min(total, EXACT_UP_TO)},"totalIsExact":${total <= EXACT_UP_TO}}`,
    );
  },
});

/** The unread, the read, and those that come back later: each walked along an index of its own. */
const conditions = [
  sql`n.read_at is null and n.shown_at <= now()`,
  sql`n.read_at is not null`,
  sql`n.read_at is null and n.shown_at > now()`,
] as const;
type Part = 0 | 1 | 2;

function partsOf(state: (typeof states)[number]): Part[] {
  if (state === "snoozed") return [2];
  if (state === "unread") return [0];
  return state === "read" ? [1] : [0, 1];
}

interface Row {
  part: Part;
  id: string;
  lead_id: string | null;
  shown_at: string;
  json: string;
}

interface Place {
  part: Part;
  shownAt: string;
  id: string;
}

const listed = ({ actor }: Context, part: Part, narrowed: SQL): SQL =>
  sql`n.team_id = ${actor.teamId} and n.user_id = ${actor.userId ?? null}::uuid and n.removed_at is null and n.in_app and ${conditions[part]}${narrowed}`;

async function read(
  context: Context,
  part: Part,
  limit: number,
  from: Place | undefined,
  narrowed: SQL,
): Promise<Row[]> {
  const behind = from
    ? sql` and (n.shown_at, n.id) < (${from.shownAt}::timestamptz, ${from.id}::uuid)`
    : sql``;
  const rows = await context.db.execute<Omit<Row, "part"> & Record<string, unknown>>(sql`
    select n.id, n.lead_id, to_char(n.shown_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as shown_at, ${notificationJson}::text as json
    from notifications n where ${listed(context, part, narrowed)}${behind}
    order by n.shown_at desc, n.id desc limit ${limit}::integer`);
  return rows.map((row) => ({ ...row, part }));
}

async function count(context: Context, state: (typeof states)[number], narrowed: SQL): Promise<number> {
  let total = 0;
  for (const part of partsOf(state)) {
    const [counted] = await context.db.execute<{ total: number }>(sql`
      select count(*)::integer as total from (select from notifications n where ${listed(context, part, narrowed)} limit ${EXACT_UP_TO + 1}::integer) counted`);
    total += counted?.total ?? 0;
  }
  return total;
}

/** Those about one lead stand where its newest stands; unread and read ones stay apart. */
function together(rows: Row[]): Row[] {
  const groups = Map.groupBy(rows, (row) => `${row.part} ${row.lead_id ?? row.id}`);
  return [...groups.values()].flat();
}

function placeOf(cursor: string): Place {
  const parsed = place.safeParse(decodeCursor(cursor, 3));
  if (!parsed.success) throw strangeCursor();
  const [part, shownAt, id] = parsed.data;
  return { part, shownAt, id };
}

const place = z.tuple([
  z.union([z.literal(0), z.literal(1), z.literal(2)]),
  z.string().refine((text) => isMoment(text)),
  z.uuid(),
]);
