import type { Metadata } from "next";
import { cookies } from "next/headers";
import { foldedCookie } from "@/components/leads/board/folded-cookie";
import { LeadBoard } from "@/components/leads/board/lead-board-on-demand";
import { LeadList } from "@/components/leads/lead-list";
import { ListViewProvider } from "@/components/leads/views/list-view";
import { VocabularyProvider } from "@/components/leads/vocabulary";
import { ask } from "@/lib/auth/page-actor";
import { getBoard } from "@/lib/leads/get-board";
import { listLeads } from "@/lib/leads/list-leads";
import { getPipeline } from "@/lib/settings/get-pipeline";
import { listViews } from "@/lib/views/list-views";
import { readLeadQuery } from "./read-lead-query";
import { readVocabulary } from "./vocabulary";

export const metadata: Metadata = { title: "Leads" };

/** The rows of the first screens, and the cards of each column; scrolling fetches the others. */
const FIRST_ROWS = 50;
const FIRST_CARDS = 12;

export default async function LeadsPage({ searchParams }: PageProps<"/leads">) {
  const [params, vocabulary, views] = await Promise.all([
    searchParams,
    readVocabulary(),
    ask(listViews, {}),
  ]);
  const { query, problem, listView } = readLeadQuery(params, vocabulary.fields, views);
  const shared = { query, problem };
  if (listView.layout === "board")
    return (
      <VocabularyProvider value={vocabulary}>
        <ListViewProvider value={listView}>
          <LeadBoard
            {...(await ask(getBoard, { ...query, limit: FIRST_CARDS }))}
            {...shared}
            foldedAtFirst={
              (await cookies()).get(foldedCookie(vocabulary.userId, listView.viewId))?.value ?? ""
            }
          />
        </ListViewProvider>
      </VocabularyProvider>
    );
  // Only the tabs above the table say how many leads each status holds.
  const [firstPage, { statuses }] = await Promise.all([
    ask(listLeads, { ...query, limit: FIRST_ROWS }),
    ask(getPipeline),
  ]);
  return (
    <VocabularyProvider value={{ ...vocabulary, statuses }}>
      <ListViewProvider value={listView}>
        <LeadList firstPage={firstPage} {...shared} />
      </ListViewProvider>
    </VocabularyProvider>
  );
}
