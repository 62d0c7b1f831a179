"use client";

import { Bell } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/components/ui/format";
import { useBell } from "./bell-state";

const MOST_SHOWN = 99;

/** Opens the notifications, and says how many are unread. */
export function BellButton() {
  const format = useFormat();
  const { unread, isOpen, setOpen } = useBell();
  const { count, isExact } = unread;
  const words = format.count(count, "unread", "unread");
  return (
    <Button
      onPress={() => setOpen(!isOpen)}
      aria-label={
        count > 0 ? `Notifications, ${isExact ? words : `more than ${words}`}` : "Notifications"
      }
      aria-expanded={isOpen}
      title="Notifications"
      variant="ghost"
      isIconOnly
      className="relative"
    >
      <Bell aria-hidden />
      {count > 0 && (
        <span
          aria-hidden
          className="absolute top-0.5 right-0 grid h-4 min-w-4 place-content-center rounded-full bg-accent px-1 text-[10px] leading-none font-semibold text-accent-foreground tabular-nums"
        >
          {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </span>
      )}
    </Button>
  );
}
