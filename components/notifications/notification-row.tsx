"use client";

import {
  AlarmClock,
  AlarmClockOff,
  AtSign,
  CalendarClock,
  Ellipsis,
  FileUp,
  Mail,
  MailOpen,
  Reply,
  Trash2,
  UserRoundCheck,
} from "lucide-react";
import Link from "next/link";
import type { KeyboardEvent, ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { classNames } from "@/components/ui/class-names";
import { type MenuAction, MenuButton } from "@/components/ui/menu-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Notification, NotificationType } from "@/lib/notifications/schema";
import { snoozeTimes } from "./snooze-times";
import type { NotificationList } from "./use-notifications";

const ICONS: Record<NotificationType, ReactNode> = {
  mention: <AtSign />,
  assignment: <UserRoundCheck />,
  task_due: <CalendarClock />,
  import_finished: <FileUp />,
  reply: <Reply />,
};

/** One notification: opened it is read; what else can be done with it is in its menu. */
export function NotificationRow({
  item,
  list,
  onOpen,
}: {
  item: Notification;
  list: NotificationList;
  onOpen: () => void;
}) {
  const isUnread = !item.readAt;

  function open() {
    if (isUnread) void list.setRead(item.id, true);
    onOpen();
  }

  function onKey(event: KeyboardEvent) {
    if (event.key !== "e" || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    void list.setRead(item.id, isUnread);
  }

  return (
    <li className="group relative flex items-start gap-3 px-4 py-2.5 hover:bg-row-hover has-[a:focus-visible]:bg-row-hover">
      <span className="relative mt-0.5 grid size-8 shrink-0 place-content-center text-muted [&_svg]:size-4">
        {item.actor ? (
          <Avatar name={item.actor.name} src={item.actor.avatarUrl} size="md" />
        ) : (
          ICONS[item.type]
        )}
      </span>
      <span className="min-w-0 flex-1">
        <Link
          href={item.link}
          data-notification
          onClick={open}
          onKeyDown={onKey}
          className={classNames(
            "text-sm text-pretty outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus",
            isUnread ? "font-medium" : "text-muted",
          )}
        >
          {isUnread && <span className="sr-only">Unread: </span>}
          {item.title}
        </Link>
        {item.detail && (
          <span className="mt-0.5 line-clamp-2 text-sm break-words text-muted">{item.detail}</span>
        )}
        <span className="mt-0.5 block text-xs text-muted">
          {item.snoozedUntil && new Date(item.snoozedUntil) > new Date() ? (
            <>
              Back <RelativeTime at={item.snoozedUntil} />
            </>
          ) : (
            <RelativeTime at={item.createdAt} />
          )}
        </span>
      </span>
      {isUnread && <span aria-hidden className="mt-2 size-2 shrink-0 rounded-full bg-accent" />}
      <span className="relative -my-1 -mr-2">
        <MenuButton
          label={`More about: ${item.title}`}
          actions={actionsFor(item, list)}
          isIconOnly
          size="sm"
        >
          <Ellipsis aria-hidden />
        </MenuButton>
      </span>
    </li>
  );
}

function actionsFor(item: Notification, list: NotificationList): MenuAction[] {
  const isAway = item.snoozedUntil !== null && new Date(item.snoozedUntil) > new Date();
  const snoozes = snoozeTimes(new Date()).map(({ id, label, at }) => ({
    id,
    label: `Snooze: ${label[0]?.toLowerCase()}${label.slice(1)}`,
    icon: <AlarmClock />,
    onAction: () => void list.snooze(item.id, at, label),
  }));
  return [
    item.readAt
      ? {
          id: "unread",
          label: "Mark as unread",
          icon: <Mail />,
          onAction: () => void list.setRead(item.id, false),
        }
      : {
          id: "read",
          label: "Mark as read",
          icon: <MailOpen />,
          onAction: () => void list.setRead(item.id, true),
        },
    ...(isAway
      ? [
          {
            id: "wake",
            label: "Bring back now",
            icon: <AlarmClockOff />,
            onAction: () => void list.wake(item.id),
          },
        ]
      : snoozes),
    {
      id: "remove",
      label: "Remove",
      icon: <Trash2 />,
      isDanger: true,
      onAction: () => void list.remove(item.id),
    },
  ];
}
