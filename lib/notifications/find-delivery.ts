import type postgres from "postgres";
import type { Sql } from "@/db/client";
import {
  type ChannelChoice,
  type KeptChannels,
  type NotificationType,
  type QuietHours,
  usualChannels,
} from "./schema";

/** A notification that still has to reach its reader, with what decides how. */
export interface Delivery {
  id: string;
  teamId: string;
  userId: string;
  type: NotificationType;
  title: string;
  detail: string;
  /** The lead it is about. */
  leadName: string | null;
  link: string;
  pushedTo: string[];
  name: string;
  email: string;
  isVerified: boolean;
  timeZone: string;
  quietHours: QuietHours | null;
  choice: ChannelChoice;
}

type Row = Omit<Delivery, "choice"> & { channels: KeptChannels | null };

/**
 * What is to be delivered of a notification; undefined when its reader has seen or snoozed it meanwhile, is no active
 * member any more, or no longer sees the lead, or when the task that was due is done. Needs the cross-team role.
 */
export async function findDelivery(
  sql: postgres.Sql | Sql,
  notificationId: string,
): Promise<Delivery | undefined> {
  const [row] = await sql<Row[]>`
    select n.id, n.team_id as "teamId", n.user_id as "userId", n.type, n.title, n.detail, n.link, n.pushed_to as "pushedTo",
      coalesce(nullif(l.name, ''), l.company, l.email, l.phone) as "leadName", u.name, u.email, u.email_verified_at is not null as "isVerified",
      u.time_zone as "timeZone", p.quiet_hours as "quietHours", p.channels
    from notifications n
    join team_members m on m.team_id = n.team_id and m.user_id = n.user_id and m.deactivated_at is null
    join users u on u.id = n.user_id and u.disabled_at is null
    join teams t on t.id = n.team_id
    left join leads l on l.team_id = n.team_id and l.id = n.lead_id
    left join notification_preferences p on p.team_id = n.team_id and p.user_id = n.user_id
    where n.id = ${notificationId} and n.read_at is null and n.removed_at is null and n.snoozed_until is null
      and (n.lead_id is null or t.lead_visibility = 'all' or m.role <> 'agent' or l.assigned_to_id = n.user_id)
      and (n.type <> 'task_due' or exists (
        select 1 from tasks k where k.team_id = n.team_id and k.id = split_part(n.key, ':', 2)::uuid
          and k.status in ('todo', 'in_progress') and k.deleted_at is null))`;
  if (!row) return undefined;
  const { channels, ...delivery } = row;
  return { ...delivery, choice: { ...usualChannels[row.type], ...channels?.[row.type] } };
}
