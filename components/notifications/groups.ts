import type { Notification } from "@/lib/notifications/schema";

/** Notifications that stand below one heading: about one lead, or about none. */
export interface NotificationGroup {
  key: string;
  lead: Notification["lead"];
  items: Notification[];
  unread: number;
}

/** Puts together what follows each other and is about the same lead. */
export function groupByLead(items: readonly Notification[]): NotificationGroup[] {
  const groups: NotificationGroup[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const isSame = last && item.lead && last.lead?.id === item.lead.id;
    if (last && (isSame || (!item.lead && !last.lead))) last.items.push(item);
    else groups.push({ key: item.id, lead: item.lead, items: [item], unread: 0 });
  }
  for (const group of groups) group.unread = group.items.filter((item) => !item.readAt).length;
  return groups;
}

/** Up to when all that is shown was told; the server is exact to the microsecond, its answer to the millisecond. */
export function seenUntil(items: readonly Notification[]): string | undefined {
  const times = items.map(({ snoozedUntil, createdAt }) => Date.parse(snoozedUntil ?? createdAt));
  return times.length > 0 ? new Date(Math.max(...times) + 1).toISOString() : undefined;
}
