"use client";

import { ArrowLeft, Copy } from "lucide-react";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { dismissDuplicate } from "@/app/(crm)/leads/duplicates/actions";
import { leadName } from "@/components/leads/lead-words";
import { notifyDone } from "@/components/leads/undo";
import { useVocabulary } from "@/components/leads/vocabulary";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { useFormat } from "@/components/ui/format";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { notifyError } from "@/components/ui/toast";
import type { DuplicatePair } from "@/lib/duplicates/schema";
import { pairColumns, renderPair } from "./duplicate-columns";
import { reasonWords } from "./reason-words";
import { type PairPage, usePairs } from "./use-pairs";

const MergeDialog = dynamic(() => import("./merge-dialog").then((module) => module.MergeDialog), {
  ssr: false,
});

/** What the whole team has to look at: pairs of leads that may be one person, the surest first. */
export function DuplicateQueue({
  isDismissed,
  firstPage,
}: {
  isDismissed: boolean;
  firstPage: PairPage;
}) {
  const format = useFormat();
  const { can } = useVocabulary();
  const { rows, total, hasMore, loadMore, remove } = usePairs(firstPage, isDismissed);
  const [open, setOpen] = useState<DuplicatePair>();
  const columns = useMemo(() => pairColumns(isDismissed), [isDismissed]);

  async function judge(pair: DuplicatePair, dismissed: boolean) {
    setOpen(undefined);
    const takeBack = remove((row) => row.id === pair.id);
    const leadIds = [pair.lead.id, pair.other.id];
    const done = await dismissDuplicate({
      leadId: pair.lead.id,
      otherId: pair.other.id,
      dismissed,
    }).catch(() => undefined);
    if (done?.ok)
      return notifyDone(dismissed ? "Told apart" : "Back in the list", done.entryId, leadIds);
    takeBack();
    notifyError(done?.error.detail ?? "This could not be saved. Check the connection and try again.");
  }

  return (
    <>
      <PageHeader
        title="Duplicates"
        meta={rows.length > 0 && `${format.number(total)}${firstPage.totalIsExact ? "" : "+"}`}
        back={
          <ButtonLink href="/leads" variant="ghost" isIconOnly aria-label="Back to leads">
            <ArrowLeft aria-hidden />
          </ButtonLink>
        }
      />
      <div className="border-b border-border px-4">
        <Tabs
          hasLine={false}
          label="What to show"
          tabs={[
            { label: "To review", href: "/leads/duplicates", isCurrent: !isDismissed },
            { label: "Told apart", href: "/leads/duplicates?show=dismissed", isCurrent: isDismissed },
          ]}
        />
      </div>
      <div className="relative flex min-h-0 flex-1 flex-col">
        <DataTable
          label="Possible duplicates"
          rows={rows}
          rowId={idOf}
          rowName={nameOf}
          columns={columns}
          renderCard={renderPair}
          total={total}
          onOpen={setOpen}
          openId={open?.id}
          hasMore={hasMore}
          onLoadMore={loadMore}
          empty={
            <EmptyState icon={<Copy />} title={isDismissed ? "Nobody was told apart" : "No duplicates"}>
              {isDismissed
                ? "Pairs of which somebody said that they are two people come here."
                : "New and changed leads are compared every few minutes by email, phone, name and company."}
            </EmptyState>
          }
        />
      </div>
      {open && (
        <MergeDialog
          key={open.id}
          leadIds={[open.lead.id, open.other.id]}
          reason={reasonWords(open.reasons)}
          onClose={() => setOpen(undefined)}
          onMerged={(mergedId) => {
            setOpen(undefined);
            remove(({ lead, other }) => lead.id === mergedId || other.id === mergedId);
          }}
          {...(can("leads:write") && {
            isDismissed,
            onJudge: (dismissed: boolean) => void judge(open, dismissed),
          })}
        />
      )}
    </>
  );
}

const idOf = (pair: DuplicatePair) => pair.id;
const nameOf = ({ lead, other }: DuplicatePair) => `${leadName(lead)} and ${leadName(other)}`;
