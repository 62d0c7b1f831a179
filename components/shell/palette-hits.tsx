"use client";

import { Command } from "cmdk";
import { CircleCheck, StickyNote } from "lucide-react";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { SearchAnswer, SearchGroup, SearchHit } from "@/lib/search/schema";
import { Marked } from "./marked";

const headings: Record<SearchGroup, string> = { leads: "Leads", tasks: "Tasks", notes: "Notes" };

/** What the server found, the letters that match in it marked. */
export function PaletteHits({
  groups,
  isRecent,
  go,
}: {
  groups: SearchAnswer["groups"];
  /** Nothing was typed: these are the leads opened last. */
  isRecent: boolean;
  go: (href: string) => void;
}) {
  return groups.map(({ id, items }) => (
    <Command.Group key={id} heading={isRecent ? "Recently opened" : headings[id]}>
      {items.map((hit) => (
        <Command.Item key={hit.id} value={lineOf(id, hit)} onSelect={() => go(addressOf(id, hit))}>
          {icons[id](hit)}
          <span className="max-w-[60%] shrink-0 truncate">
            <Marked text={hit.title} marks={hit.titleMarks} />
          </span>
          {hit.detail && (
            <span className="min-w-0 truncate text-muted">
              <Marked text={hit.detail} marks={hit.detailMarks} />
            </span>
          )}
        </Command.Item>
      ))}
    </Command.Group>
  ));
}

/** The line of the best match. */
export function firstHit([group]: SearchAnswer["groups"]): string | undefined {
  const hit = group?.items[0];
  return group && hit && lineOf(group.id, hit);
}

const lineOf = (group: SearchGroup, { id }: SearchHit) => `${group} ${id}`;

const icons: Record<SearchGroup, (hit: SearchHit) => ReactNode> = {
  leads: ({ title }) => <Avatar name={title} size="xs" />,
  tasks: () => <CircleCheck className="size-4 shrink-0 text-muted" aria-hidden />,
  notes: () => <StickyNote className="size-4 shrink-0 text-muted" aria-hidden />,
};

const addressOf = (group: SearchGroup, { id, leadId }: SearchHit) =>
  leadId ? `/leads/${leadId}` : `/${group}?${new URLSearchParams({ open: id })}`;
