import type { Metadata } from "next";
import { JournalList } from "@/components/journal/journal-list";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { me } from "@/lib/auth/me";
import { ask } from "@/lib/auth/page-actor";
import { listJournalEntries } from "@/lib/journal/list-journal-entries";

export const metadata: Metadata = { title: "Recent changes" };

/** Who changed what, newest first, with undo for a day. */
export default async function JournalPage() {
  const [firstPage, { user }] = await Promise.all([
    ask(listJournalEntries, { changesOnly: true }),
    ask(me),
  ]);
  return (
    <>
      <PageHeader title="Recent changes" />
      <PageBody>
        <JournalList firstPage={firstPage} timeZone={user.timeZone} />
      </PageBody>
    </>
  );
}
