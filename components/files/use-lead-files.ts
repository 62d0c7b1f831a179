import { useCallback, useEffect, useState } from "react";
import { deleteFile, listFiles } from "@/app/(crm)/files/actions";
import { notifyDone } from "@/components/leads/undo";
import { useLive } from "@/components/live/use-live";
import { notifyError } from "@/components/ui/toast";
import type { FileAnswer } from "@/lib/files/schema";

type Page = { items: FileAnswer[]; nextCursor: string | null; total: number | null };

/** The files of a lead, read again when the lead changed. */
export function useLeadFiles(leadId: string) {
  const [page, setPage] = useState<Page>();
  const [problem, setProblem] = useState<string>();

  const read = useCallback(async () => {
    const answer = await listFiles({ id: leadId });
    if (answer.ok) setPage(answer.data);
    setProblem(answer.ok ? undefined : answer.error.detail);
  }, [leadId]);
  const load = useCallback(
    () => read().catch(() => setProblem("The files could not be loaded.")),
    [read],
  );

  useEffect(() => {
    void load();
  }, [load]);

  useLive(
    ({ resource, ids }) => resource === "leads" && (ids.length === 0 || ids.includes(leadId)),
    read,
  );

  async function loadMore() {
    if (!page?.nextCursor) return;
    const answer = await listFiles({ id: leadId, cursor: page.nextCursor }).catch(() => undefined);
    if (!answer?.ok) return notifyError(answer?.error.detail ?? "The rest could not be loaded.");
    setPage({ ...answer.data, items: [...page.items, ...answer.data.items] });
  }

  async function remove(file: FileAnswer) {
    const before = page;
    if (page) setPage({ ...page, items: page.items.filter(({ id }) => id !== file.id) });
    const done = await deleteFile({ id: file.id }).catch(() => undefined);
    if (done?.ok) return notifyDone(`${file.name} moved to the bin`, done.entryId, [leadId]);
    setPage(before);
    notifyError(done?.error.detail ?? "The file could not be deleted. Try again.");
  }

  return { page, problem, load, loadMore, remove };
}
