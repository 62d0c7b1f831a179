"use client";

import { ChevronRight, Undo2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { getJournalEntry, undoJournalEntry } from "@/app/(crm)/journal/actions";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/components/ui/format";
import { RelativeTime } from "@/components/ui/relative-time";
import { notify, notifyError } from "@/components/ui/toast";
import type { JournalChange, JournalEntry } from "@/lib/journal/schema";
import { ChangeList } from "./change-list";
import { actorName, actWords, doorWords } from "./words";

/** One act: who did what and when; opens to the rows it changed. */
export function JournalRow({ entry }: { entry: JournalEntry }) {
  const format = useFormat();
  const [changes, setChanges] = useState<{ changes: JournalChange[]; hasMore: boolean }>();
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, startBusy] = useTransition();
  const router = useRouter();
  const name = actorName(entry);
  const door = doorWords(entry.door);

  const toggle = () => {
    setIsOpen(!isOpen);
    if (changes || isOpen) return;
    startBusy(async () => {
      const result = await getJournalEntry({ id: entry.id });
      if (result.ok) setChanges(result.data);
      else notifyError(result.error.detail);
    });
  };

  const undo = () =>
    startBusy(async () => {
      const result = await undoJournalEntry({ id: entry.id });
      if (!result.ok) return void notifyError(result.error.detail);
      const { restored, skippedTotal } = result.data;
      const kept =
        skippedTotal > 0
          ? `${format.count(skippedTotal, "row")} changed since and kept as they are.`
          : undefined;
      const words =
        restored > 0 || !kept ? `Undone: ${format.count(restored, "row")} restored` : "Nothing undone";
      notify(words, kept ? { description: kept } : {});
      router.refresh();
    });

  return (
    <li className="px-3 py-2.5">
      <div className="flex items-center gap-3 text-sm">
        <Avatar name={name} size="sm" />
        <p className="min-w-0 flex-1 wrap-anywhere">
          <span className="font-medium">{name}</span> <span className="text-muted">{door}</span>
          <span className="block sm:inline">
            <span className="hidden sm:inline text-muted"> · </span>
            {entry.leadId ? (
              <Link href={`/leads/${entry.leadId}`} className="hover:underline">
                {actWords(entry)}
              </Link>
            ) : (
              actWords(entry)
            )}
          </span>
          {entry.undoneById && <span className="ml-2 text-xs text-muted">Undone</span>}
          <RelativeTime at={entry.createdAt} className="block text-xs text-muted sm:hidden" />
        </p>
        <RelativeTime at={entry.createdAt} className="hidden shrink-0 text-muted sm:inline" />
        {entry.canUndo && (
          <Button
            size="sm"
            variant="outline"
            isPending={isBusy}
            onPress={undo}
            aria-label={`Undo: ${entry.summary}`}
          >
            <Undo2 aria-hidden />
            <span className="hidden sm:inline">Undo</span>
          </Button>
        )}
        {entry.hasChanges && (
          <Button
            isIconOnly
            size="sm"
            variant="ghost"
            aria-expanded={isOpen}
            aria-label={isOpen ? "Hide what changed" : "Show what changed"}
            onPress={toggle}
          >
            <ChevronRight className={isOpen ? "rotate-90" : ""} aria-hidden />
          </Button>
        )}
      </div>
      {isOpen && changes && <ChangeList {...changes} />}
    </li>
  );
}
