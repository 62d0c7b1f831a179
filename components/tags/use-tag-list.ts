"use client";

import { useCallback, useRef, useState } from "react";
import { deleteTag, listTags, updateTag } from "@/app/(crm)/settings/tags/actions";
import { notifyDone } from "@/components/leads/undo";
import { useLive } from "@/components/live/use-live";
import { useFormat } from "@/components/ui/format";
import { notifyError } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/operations/action";
import type { Tag } from "@/lib/tags/schema";

export interface TagPage {
  items: Tag[];
  nextCursor: string | null;
}

const PAGE = 100;

/** The tags on the page, kept as they are on the server, and what can be done to them. */
export function useTagList(first: TagPage, query: string) {
  const format = useFormat();
  const [{ items, nextCursor }, setPage] = useState(first);
  const asked = useRef({ limit: PAGE, ...(query && { q: query }) }).current;

  const read = useCallback(async () => {
    const result = await listTags(asked);
    if (result.ok) setPage(result.data);
  }, [asked]);
  useLive(({ resource }) => resource !== "notifications", read);
  const reload = useCallback(() => read().catch(() => undefined), [read]);

  async function loadMore() {
    const result = await listTags({ ...asked, cursor: nextCursor }).catch(() => undefined);
    if (!result?.ok) return void notifyError(sentenceOf(result));
    setPage({ items: [...items, ...result.data.items], nextCursor: result.data.nextCursor });
  }

  /** @returns what failed, as a sentence. */
  async function change(tag: Tag, values: Partial<Pick<Tag, "name" | "color">>) {
    const result = await updateTag({ id: tag.id, version: tag.version, ...values }).catch(
      () => undefined,
    );
    await reload();
    return result?.ok ? undefined : sentenceOf(result);
  }

  async function merge(tag: Tag, into: Tag) {
    const result = await updateTag({ id: tag.id, mergeInto: into.id }).catch(() => undefined);
    if (!result?.ok) return void notifyError(sentenceOf(result));
    notifyDone(`${tag.name} merged into ${into.name}`, result.entryId);
  }

  async function remove(tag: Tag) {
    const result = await deleteTag({ id: tag.id }).catch(() => undefined);
    if (!result?.ok) return void notifyError(sentenceOf(result));
    const taken = tag.uses ? ` and taken off ${format.count(tag.uses, "lead")}` : "";
    notifyDone(`${tag.name} deleted${taken}`, result.entryId);
  }

  return { items, hasMore: nextCursor !== null, reload, loadMore, change, merge, remove };
}

const sentenceOf = (failed: ActionResult<unknown> | undefined): string =>
  failed && !failed.ok ? failed.error.detail : "This could not be saved. Try again.";
