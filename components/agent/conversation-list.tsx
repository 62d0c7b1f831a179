"use client";

import { SquarePen, Trash2 } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonLines } from "@/components/ui/skeleton";
import { notifyError } from "@/components/ui/toast";
import type { Conversation } from "@/lib/agent/schema";
import { deleteConversation, listConversations } from "./agent-api";

const TYPING_MS = 250;

/** Earlier conversations, searched by title and text. */
export function ConversationList({
  currentId,
  turn,
  onOpen,
}: {
  currentId: string | undefined;
  /** Moves on when the list has to be read again. */
  turn: number;
  onOpen: (id: string | undefined) => void;
}) {
  const [q, setQ] = useState("");
  const [items, setItems] = useState<Conversation[]>();
  const [cursor, setCursor] = useState<string | null>(null);
  const [doomed, setDoomed] = useState<Conversation>();

  const read = useCallback(async (words: string, from?: string) => {
    const page = await listConversations(words, from).catch(() => undefined);
    if (!page) return void notifyError("Your conversations could not be loaded. Try again.");
    setItems((before) => (from ? [...(before ?? []), ...page.items] : page.items));
    setCursor(page.nextCursor);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn changes the order of the list.
  useEffect(() => {
    const timer = setTimeout(() => void read(q), q ? TYPING_MS : 0);
    return () => clearTimeout(timer);
  }, [q, turn, read]);

  const remove = async ({ id }: Conversation) => {
    const done = await deleteConversation(id).catch(() => undefined);
    if (!done) return void notifyError("This conversation could not be deleted. Try again.");
    setItems((before) => before?.filter((item) => item.id !== id));
    if (id === currentId) onOpen(undefined);
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2 p-3">
      <Button variant="outline" onPress={() => onOpen(undefined)} className="w-full">
        <SquarePen aria-hidden />
        New conversation
      </Button>
      <input
        type="search"
        value={q}
        maxLength={200}
        onChange={(event) => setQ(event.target.value)}
        aria-label="Search conversations"
        placeholder="Search conversations"
        className="input h-9 w-full rounded-lg border border-border bg-surface px-3 text-sm"
      />
      <ul
        className="relative flex min-h-0 flex-1 flex-col gap-px overflow-y-auto"
        aria-label="Conversations"
      >
        {!items && (
          <li className="p-2">
            <SkeletonLines lines={4} />
          </li>
        )}
        {items?.map((item) => (
          <li key={item.id} className="group flex items-center">
            <button
              type="button"
              onClick={() => onOpen(item.id)}
              aria-current={item.id === currentId ? "true" : undefined}
              className="flex min-h-11 min-w-0 flex-1 flex-col justify-center rounded-lg px-2 py-1 text-left text-sm hover:bg-row-hover aria-[current]:bg-default"
            >
              <span className="w-full truncate">{item.title ?? "New conversation"}</span>
              {item.lastMessageAt && (
                <RelativeTime at={item.lastMessageAt} className="text-xs text-muted" />
              )}
            </button>
            <Button
              variant="ghost"
              size="sm"
              isIconOnly
              aria-label={`Delete ${item.title ?? "this conversation"}`}
              onPress={() => setDoomed(item)}
              className="text-muted opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 phone:opacity-100"
            >
              <Trash2 aria-hidden />
            </Button>
          </li>
        ))}
        {items?.length === 0 && (
          <li className="px-2 py-6 text-center text-sm text-muted">
            {q ? "No conversation holds these words." : "Your conversations will be listed here."}
          </li>
        )}
        {cursor && (
          <li className="p-2">
            <Button variant="ghost" size="sm" onPress={() => read(q, cursor)}>
              Show more
            </Button>
          </li>
        )}
      </ul>
      {doomed && (
        <ConfirmDialog
          isOpen
          onOpenChange={(isOpen) => !isOpen && setDoomed(undefined)}
          title="Delete this conversation?"
          confirmLabel="Delete"
          onConfirm={() => remove(doomed)}
        >
          What the assistant did stays done, and stays in Recent changes. Admins keep the record of its
          turns, with the beginning of each question.
        </ConfirmDialog>
      )}
    </div>
  );
}
