"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { concernsBell } from "@/components/live/concerns";
import { useLive } from "@/components/live/use-live";
import type { UnreadCount } from "@/lib/notifications/schema";
import { readCount } from "./notifications-api";
import { OPEN_BELL } from "./open-bell";

const NotificationPanel = dynamic(() =>
  import("./notification-panel").then((module) => module.NotificationPanel),
);

interface Bell {
  unread: UnreadCount;
  isOpen: boolean;
  setOpen(isOpen: boolean): void;
}

const BellContext = createContext<Bell | undefined>(undefined);

export function useBell(): Bell {
  const bell = useContext(BellContext);
  if (!bell) throw new Error("The bell stands inside the shell.");
  return bell;
}

/** Longer waits overflow a timer and would end at once. */
const LONGEST_WAIT_MS = 24 * 60 * 60 * 1_000;

/** What the bell shows on every page: its number, kept current by the server's word and by the clock of what was snoozed. */
export function BellState({ atFirst, children }: { atFirst: UnreadCount; children: ReactNode }) {
  const [unread, setUnread] = useState(atFirst);
  const [isOpen, setOpen] = useState(false);
  const path = usePathname();

  const read = useCallback(() => readCount().then(setUnread), []);
  useLive(concernsBell, read);
  // An older number stays until the next change: the bell is no place for an error.
  const refresh = useCallback(() => void read().catch(() => undefined), [read]);

  useEffect(() => {
    if (!unread.nextAt) return;
    const wait = new Date(unread.nextAt).getTime() - Date.now();
    const timer = setTimeout(refresh, Math.min(Math.max(wait, 0) + 500, LONGEST_WAIT_MS));
    return () => clearTimeout(timer);
  }, [unread, refresh]);

  useEffect(() => {
    const open = () => setOpen(true);
    window.addEventListener(OPEN_BELL, open);
    return () => window.removeEventListener(OPEN_BELL, open);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another page closes what lay over the last one.
  useEffect(() => setOpen(opensByAddress()), [path]);

  const bell = useMemo(() => ({ unread, isOpen, setOpen }), [unread, isOpen]);
  return <BellContext value={bell}>{children}</BellContext>;
}

/** The daily mail leads to the open list. */
const opensByAddress = () =>
  new URLSearchParams(window.location.search).get("notifications") === "open";

/** The open list over the page; stands inside of `main`. */
export function BellPanel() {
  const { isOpen, setOpen } = useBell();
  return isOpen ? <NotificationPanel onClose={() => setOpen(false)} /> : null;
}
