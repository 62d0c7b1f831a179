import { json, request } from "@/components/api/request";
import type { Notification, UnreadCount } from "@/lib/notifications/schema";

export interface NotificationPage {
  items: Notification[];
  nextCursor: string | null;
}

export type BellState = "all" | "unread" | "snoozed";

export const readCount = () => json<UnreadCount>(request("/notifications/unread-count"));

export const listNotifications = (state: BellState, cursor?: string) => {
  const params = new URLSearchParams({ limit: "50", state, ...(cursor && { cursor }) });
  return json<NotificationPage>(request(`/notifications?${params}`));
};

/** Goes on although the page is left for what the notification leads to. */
export const changeNotification = (
  id: string,
  change: { read?: boolean; snoozedUntil?: string | null; removed?: false },
) =>
  request(`/notifications/${id}`, {
    method: "PATCH",
    body: JSON.stringify(change),
    keepalive: true,
  });

export const removeNotification = (id: string) => request(`/notifications/${id}`, { method: "DELETE" });

export const markRead = (which: { leadId?: string; until?: string }) =>
  request("/notifications/read-all", { method: "POST", body: JSON.stringify(which) });
