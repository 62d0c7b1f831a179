import type { Metadata } from "next";
import { JournalList } from "@/components/journal/journal-list";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { ask } from "@/lib/auth/page-actor";
import { listJournalEntries } from "@/lib/journal/list-journal-entries";

export const metadata: Metadata = { title: "Recent changes" };

/** Who changed what, newest first, with undo for a day. */
export default async function JournalPage() {
  const firstPage = await ask(listJournalEntries, { changesOnly: true });
  return (
    <>
      <PageHeader title="Recent changes" />
      <PageBody>
        <JournalList firstPage={firstPage} />
      </PageBody>
    </>
  );
}
