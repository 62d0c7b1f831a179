"use client";

import { BellOff, CheckCheck, Settings } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Segmented } from "@/components/ui/segmented";
import { SidePanel } from "@/components/ui/side-panel";
import { SkeletonLines } from "@/components/ui/skeleton";
import { groupByLead } from "./groups";
import { NotificationGroup } from "./notification-group";
import type { BellState } from "./notifications-api";
import { useNotifications } from "./use-notifications";

const STATES: { value: BellState; label: string }[] = [
  { value: "all", label: "All" },
  { value: "unread", label: "Unread" },
  { value: "snoozed", label: "Snoozed" },
];

const EMPTY: Record<BellState, [title: string, next: string]> = {
  all: ["Nothing yet", "When somebody gives you leads or an import of yours ends, it is told here."],
  unread: ["All read", "What is new will stand here."],
  snoozed: ["Nothing snoozed", "What you snooze waits here until its time."],
};

/** The open bell: what happened, by lead, with the keys of a list (J, K, Enter, E). */
export function NotificationPanel({ onClose }: { onClose: () => void }) {
  const [state, setState] = useState<BellState>("all");
  const list = useNotifications(state);
  const groups = groupByLead(list.items ?? []);
  const hasUnread = groups.some(({ unread }) => unread > 0);
  return (
    <SidePanel
      label="Notifications"
      onClose={onClose}
      actions={
        <>
          {state !== "snoozed" && (
            <Button onPress={list.setAllRead} isDisabled={!hasUnread} variant="ghost">
              <CheckCheck aria-hidden />
              Mark all as read
            </Button>
          )}
          <ButtonLink
            href="/settings/notifications"
            onClick={onClose}
            aria-label="Notification settings"
            title="Notification settings"
            variant="ghost"
            isIconOnly
          >
            <Settings aria-hidden />
          </ButtonLink>
        </>
      }
    >
      <div className="border-b border-separator p-3">
        <Segmented label="Which" options={STATES} value={state} onChange={setState} />
      </div>
      {list.problem && !list.items && <ErrorState message={list.problem} onRetry={list.load} />}
      {!list.problem && !list.items && (
        <div className="p-4">
          <SkeletonLines lines={6} />
        </div>
      )}
      {list.items?.length === 0 && (
        <EmptyState icon={<BellOff />} title={EMPTY[state][0]}>
          {EMPTY[state][1]}
        </EmptyState>
      )}
      {groups.length > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys that move between the links inside.
        <div onKeyDown={onListKey} className="pb-2">
          {groups.map((group) => (
            <NotificationGroup key={group.key} group={group} list={list} onOpen={onClose} />
          ))}
          {list.hasMore && (
            <div className="p-3 text-center">
              <Button onPress={list.loadMore} variant="outline">
                Show older
              </Button>
            </div>
          )}
        </div>
      )}
    </SidePanel>
  );
}

/** J and K, or the arrows, go from one notification to the next. */
function onListKey(event: KeyboardEvent<HTMLElement>) {
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  if (!step || event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("a[data-notification]")];
  const row = (event.target as HTMLElement).closest("li");
  const at = links.findIndex((link) => row?.contains(link));
  const next = links[Math.min(Math.max(at + step, 0), links.length - 1)];
  event.preventDefault();
  next?.focus();
}
