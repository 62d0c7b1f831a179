import { emailDelivery } from "@/lib/email/delivery";
import type { Context } from "@/lib/operations/context";
import { pushPublicKey } from "@/lib/push/push-keys";
import {
  type ChannelChoice,
  type KeptChannels,
  type NotificationPreferences,
  type NotificationType,
  notificationTypes,
  type QuietHours,
  usualChannels,
} from "./schema";

interface Row {
  channels: KeptChannels | null;
  quiet_hours: QuietHours | null;
  digest_at: string | null;
  version: number | null;
  time_zone: string;
  devices: number;
}

/** How the caller wants to be told, with what the screen of preferences needs besides. */
export async function readPreferences({ sql, actor }: Context): Promise<NotificationPreferences> {
  const [row] = await sql<Row[]>`
    select p.channels, p.quiet_hours, p.digest_at, p.version, u.time_zone,
      (select count(*)::int from push_subscriptions d join sessions s on s.id = d.session_id and s.ended_at is null and s.expires_at > now()
        where d.user_id = u.id) as devices
    from users u left join notification_preferences p on p.user_id = u.id and p.team_id = ${actor.teamId}
    where u.id = ${actor.userId ?? null}`;
  return {
    channels: wholeGrid(row?.channels ?? {}),
    quietHours: row?.quiet_hours ?? null,
    digestAt: row?.digest_at ?? null,
    timeZone: row?.time_zone ?? "UTC",
    pushPublicKey: await pushPublicKey(sql),
    devices: row?.devices ?? 0,
    canSendEmail: emailDelivery() !== "not_configured",
    version: row?.version ?? 0,
  };
}

type Grid = Record<NotificationType, ChannelChoice>;

const wholeGrid = (kept: KeptChannels): Grid =>
  Object.fromEntries(
    notificationTypes.map((type) => [type, { ...usualChannels[type], ...kept[type] }]),
  ) as Grid;
