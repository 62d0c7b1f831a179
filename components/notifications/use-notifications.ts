"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { sentenceOf } from "@/components/api/request";
import { concernsBell } from "@/components/live/concerns";
import { useLive } from "@/components/live/use-live";
import { notify, notifyError } from "@/components/ui/toast";
import type { Notification } from "@/lib/notifications/schema";
import { seenUntil } from "./groups";
import {
  type BellState,
  changeNotification,
  listNotifications,
  markRead,
  removeNotification,
} from "./notifications-api";

interface Listed {
  items: Notification[];
  nextCursor: string | null;
}

/** The list of the open bell: read when it opens, again on each change, and changed in advance of the server's word. */
export function useNotifications(state: BellState) {
  const [listed, setListed] = useState<Listed>();
  const [problem, setProblem] = useState<string>();
  const asked = useRef(0);

  const read = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    const page = await listNotifications(state);
    if (turn !== asked.current) return;
    setListed(page);
    setProblem(undefined);
  }, [state]);
  const load = useCallback(() => {
    const turn = asked.current + 1;
    return read().catch((error) => {
      if (turn === asked.current) setProblem(sentenceOf(error));
    });
  }, [read]);

  useEffect(() => {
    void load();
  }, [load]);
  useLive(concernsBell, read);

  async function loadMore() {
    if (!listed?.nextCursor) return;
    try {
      const page = await listNotifications(state, listed.nextCursor);
      setListed({ items: [...listed.items, ...page.items], nextCursor: page.nextCursor });
    } catch (error) {
      notifyError(sentenceOf(error));
    }
  }

  /** Shows a change at once; what failed is said, and the list read again as it is. */
  async function change(next: (items: Notification[]) => Notification[], send: Promise<unknown>) {
    setListed((before) => before && { ...before, items: next(before.items) });
    try {
      await send;
      return true;
    } catch (error) {
      notifyError(sentenceOf(error));
      void load();
      return false;
    }
  }

  const without = (id: string) => (items: Notification[]) => items.filter((item) => item.id !== id);
  const readAt = (isRead: boolean) => (isRead ? new Date().toISOString() : null);

  return {
    items: listed?.items,
    hasMore: Boolean(listed?.nextCursor),
    problem,
    load,
    loadMore,
    setRead: (id: string, isRead: boolean) =>
      change(
        (items) => items.map((item) => (item.id === id ? { ...item, readAt: readAt(isRead) } : item)),
        changeNotification(id, { read: isRead }),
      ),
    setGroupRead: (leadId: string) =>
      change(
        (items) =>
          items.map((item) => (item.lead?.id === leadId ? { ...item, readAt: readAt(true) } : item)),
        markRead({ leadId, ...until(listed?.items) }),
      ),
    setAllRead: () =>
      change(
        (items) => items.map((item) => ({ ...item, readAt: item.readAt ?? readAt(true) })),
        markRead(until(listed?.items)),
      ),
    snooze: async (id: string, at: Date, label: string) => {
      const snoozedUntil = at.toISOString();
      if (await change(without(id), changeNotification(id, { snoozedUntil })))
        notify(`Back ${label[0]?.toLowerCase()}${label.slice(1)}`, {
          onUndo: () => void change((items) => items, changeNotification(id, { snoozedUntil: null })),
        });
    },
    wake: (id: string) => change(without(id), changeNotification(id, { snoozedUntil: null })),
    remove: async (id: string) => {
      if (await change(without(id), removeNotification(id)))
        notify("Notification removed", {
          onUndo: () => void change((items) => items, changeNotification(id, { removed: false })),
        });
    },
  };
}

export type NotificationList = ReturnType<typeof useNotifications>;

function until(items: Notification[] | undefined): { until?: string } {
  const seen = seenUntil(items ?? []);
  return seen ? { until: seen } : {};
}
