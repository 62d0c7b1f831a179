"use client";

import { CheckCheck } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import type { NotificationGroup as Group } from "./groups";
import { NotificationRow } from "./notification-row";
import type { NotificationList } from "./use-notifications";

/** What happened to one lead, or what is about none. */
export function NotificationGroup({
  group: { lead, items, unread },
  list,
  onOpen,
}: {
  group: Group;
  list: NotificationList;
  onOpen: () => void;
}) {
  return (
    <section aria-label={lead?.name ?? "Other"}>
      <div className="flex h-9 items-center gap-2 px-4 pt-2 text-xs font-medium text-muted">
        {lead ? (
          <Link
            href={`/leads/${lead.id}`}
            onClick={onOpen}
            className="min-w-0 truncate text-sm font-medium text-foreground hover:underline"
          >
            {lead.name}
          </Link>
        ) : (
          <span>Other</span>
        )}
        {lead && unread > 1 && (
          <Button
            onPress={() => list.setGroupRead(lead.id)}
            aria-label={`Mark all about ${lead.name} as read`}
            title="Mark these as read"
            variant="ghost"
            size="sm"
            isIconOnly
            className="ml-auto"
          >
            <CheckCheck aria-hidden />
          </Button>
        )}
      </div>
      <ul>
        {items.map((item) => (
          <NotificationRow key={item.id} item={item} list={list} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}
