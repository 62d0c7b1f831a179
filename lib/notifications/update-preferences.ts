import { v7 } from "uuid";
import type { z } from "zod";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { refuseStale } from "@/lib/operations/stale";
import { dayAndTime } from "./digest-due";
import { readPreferences } from "./preferences-json";
import {
  type KeptChannels,
  notificationPreferences,
  notificationTypes,
  preferencesInput,
  usualChannels,
} from "./schema";

type Changes = z.output<typeof preferencesInput>;

interface Row {
  id: string;
  channels: KeptChannels;
  digest_at: string | null;
  version: number;
}

export const updatePreferences = operation({
  name: "notifications.updatePreferences",
  summary:
    "Change how you are told of what, when you want to be left alone, and your daily digest; what is left out stays.",
  scope: "self:write",
  effect: "write",
  route: "PUT /settings/notifications",
  system: true,
  input: preferencesInput,
  output: notificationPreferences,
  async run(context, changes) {
    const before = await lock(context);
    await write(context, before, changes);
    context.record({ summary: `${context.actor.name} changed how they are notified` });
    return readPreferences(context);
  },
});

/** The caller's row, made when there is none yet, locked so that two changes at once both stay. */
async function lock(context: Context): Promise<Row> {
  const { sql, actor } = context;
  const { teamId, userId } = actor;
  if (!userId) throw new OperationError("not_found");
  await sql`
    insert into notification_preferences (id, team_id, user_id, version) values (${v7()}, ${teamId}, ${userId}, 0)
    on conflict (team_id, user_id) do nothing`;
  const [row] = await sql<Row[]>`
    select id, channels, digest_at, version from notification_preferences
    where team_id = ${teamId} and user_id = ${userId} for update`;
  if (!row) throw new OperationError("not_found");
  await refuseStale(context, "This", row.version, () => readPreferences(context));
  return row;
}

async function write({ sql, actor, now }: Context, before: Row, changes: Changes) {
  const channels = differing({ ...before.channels }, changes.channels ?? {});
  await sql`
    update notification_preferences set channels = ${JSON.stringify(channels)}::jsonb, version = version + 1, updated_at = now()
    where id = ${before.id}`;
  if (changes.quietHours !== undefined) {
    const quiet = changes.quietHours && JSON.stringify(changes.quietHours);
    await sql`update notification_preferences set quiet_hours = ${quiet}::jsonb where id = ${before.id}`;
  }
  if (changes.digestAt === undefined || changes.digestAt === before.digest_at) return;
  // A digest that was asked for after its time begins tomorrow.
  const { day, time } = dayAndTime(actor.timeZone, now);
  const isOver = changes.digestAt !== null && changes.digestAt <= time;
  await sql`
    update notification_preferences set digest_at = ${changes.digestAt},
      digest_sent_on = case when ${isOver}::boolean then greatest(digest_sent_on, ${day}::date) else digest_sent_on end,
      digest_up_to = case when ${before.digest_at === null}::boolean then now() else digest_up_to end
    where id = ${before.id}`;
}

/** Only what differs from the usual is kept, so that a better usual reaches everybody who never chose. */
function differing(kept: KeptChannels, given: KeptChannels): KeptChannels {
  const differences = notificationTypes.flatMap((type) => {
    const choice = { ...kept[type], ...withoutUndefined(given[type] ?? {}) };
    const entries = Object.entries(choice).filter(
      ([channel, isOn]) => isOn !== usualChannels[type][channel as keyof typeof choice],
    );
    return entries.length > 0 ? [[type, Object.fromEntries(entries)]] : [];
  });
  return Object.fromEntries(differences);
}

const withoutUndefined = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
