import type { Metadata } from "next";
import { DuplicateQueue } from "@/components/duplicates/duplicate-queue";
import { VocabularyProvider } from "@/components/leads/vocabulary";
import { ask } from "@/lib/auth/page-actor";
import { listDuplicatePairs } from "@/lib/duplicates/list-duplicate-pairs";
import { readVocabulary } from "../vocabulary";

export const metadata: Metadata = { title: "Duplicates" };

/** Pairs of leads that may be one person, to be merged or told apart. */
export default async function DuplicatesPage({ searchParams }: PageProps<"/leads/duplicates">) {
  const isDismissed = (await searchParams).show === "dismissed";
  const [vocabulary, firstPage] = await Promise.all([
    readVocabulary(),
    ask(listDuplicatePairs, { dismissed: isDismissed, limit: 50 }),
  ]);
  return (
    <VocabularyProvider value={vocabulary}>
      <DuplicateQueue
        key={isDismissed ? "dismissed" : "open"}
        isDismissed={isDismissed}
        firstPage={firstPage}
      />
    </VocabularyProvider>
  );
}
