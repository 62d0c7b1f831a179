"use client";

import { Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Tag } from "@/lib/tags/schema";
import { TagRow } from "./tag-row";
import { type TagPage, useTagList } from "./use-tag-list";

const NewTagDialog = lazy(() =>
  import("@/components/leads/new-tag-dialog").then((module) => ({ default: module.NewTagDialog })),
);
const MergeTagDialog = lazy(() =>
  import("./merge-tag-dialog").then((module) => ({ default: module.MergeTagDialog })),
);

/** The team's tags; each is renamed and recoloured where it stands. */
export function TagEditor({
  first,
  query,
  canEdit,
}: {
  first: TagPage;
  query: string;
  canEdit: boolean;
}) {
  const list = useTagList(first, query);
  const [isAdding, setAdding] = useState(false);
  const [merged, setMerged] = useState<Tag>();
  const addButton = canEdit && (
    <Button variant="outline" onPress={() => setAdding(true)}>
      <Plus aria-hidden /> New tag
    </Button>
  );
  return (
    <div className="flex flex-col items-start gap-3">
      {list.items.length === 0 ? (
        <EmptyState
          title={query ? "No tag has these words" : "No tags yet"}
          actions={query ? undefined : addButton}
        >
          {query
            ? "Look for another word, or for none to see all of them."
            : "Tags mark what leads have in common, such as Buyer or VIP."}
        </EmptyState>
      ) : (
        <>
          <ul className="w-full divide-y divide-separator rounded-lg border border-border bg-surface">
            {list.items.map((tag) => (
              <TagRow
                key={tag.id}
                tag={tag}
                canEdit={canEdit}
                onChange={(values) => list.change(tag, values)}
                onMerge={() => setMerged(tag)}
                onDelete={() => void list.remove(tag)}
              />
            ))}
          </ul>
          <div className="flex gap-2">
            {addButton}
            {list.hasMore && (
              <Button variant="ghost" onPress={() => void list.loadMore()}>
                Show more
              </Button>
            )}
          </div>
        </>
      )}
      <Suspense>
        {isAdding && (
          <NewTagDialog onCreated={() => void list.reload()} onClose={() => setAdding(false)} />
        )}
        {merged && (
          <MergeTagDialog
            tag={merged}
            others={list.items.filter(({ id }) => id !== merged.id)}
            onMerge={(into) => void list.merge(merged, into)}
            onClose={() => setMerged(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
}
