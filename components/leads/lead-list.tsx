"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { publishPage } from "@/components/agent/page-context";
import { DataTable, NO_SELECTION, type Selection, selectedCount } from "@/components/ui/data-table";
import { useFormat } from "@/components/ui/format";
import type { Lead } from "@/lib/leads/schema";
import { LeadCard } from "./lead-card";
import { type LeadQuery, leadSortOf, tableSort } from "./lead-query";
import { leadName } from "./lead-words";
import { addLead, LeadsFrame } from "./leads-frame";
import { ListEmpty } from "./list-empty";
import { useColumns } from "./use-columns";
import { type LeadPage, useLeadPages } from "./use-lead-pages";
import { openInUrl, useLeadUrl } from "./use-lead-url";
import { useLiveRows } from "./use-live-rows";
import { useUrlValue } from "./use-url-value";
import { useVocabulary } from "./vocabulary";

const LeadsBulkBar = dynamic(() => import("./leads-bulk-bar").then((module) => module.LeadsBulkBar), {
  ssr: false,
});

/** The team's leads as a table, and what can be done with its rows. */
export function LeadList({
  firstPage,
  query,
  problem,
}: {
  firstPage: LeadPage;
  query: LeadQuery;
  problem?: string;
}) {
  const format = useFormat();
  const { can } = useVocabulary();
  const url = useLeadUrl();
  const { rows, hasMore, loadMore, patch } = useLeadPages(firstPage, query);
  useLiveRows((id) => rows.some((row) => row.id === id), patch);
  const { shown } = useColumns();
  const [selection, setSelection] = useSelection(query);
  const openId = useUrlValue("lead");
  const total = firstPage.total ?? rows.length;
  const totalLabel = firstPage.totalIsExact ? undefined : `${format.number(total)}+`;
  const isNarrowed = Boolean(query.q || query.filter);
  usePublishedList(query, selection, total);

  return (
    <LeadsFrame
      query={query}
      problem={problem}
      count={rows.length > 0 ? (totalLabel ?? format.number(total)) : ""}
      hasToolbar={isNarrowed || problem !== undefined || rows.length > 0}
      url={url}
      rows={rows}
      patch={patch}
      above={
        (selection.isAll || selection.ids.size > 0) && (
          <LeadsBulkBar
            selection={selection}
            query={query}
            total={total}
            totalLabel={totalLabel}
            patch={patch}
            onDone={() => setSelection(NO_SELECTION)}
          />
        )
      }
    >
      <DataTable
        label="Leads"
        rows={rows}
        rowId={idOf}
        rowName={leadName}
        columns={shown}
        renderCard={renderCard}
        sort={tableSort(query.sort)}
        onSort={(sort) => url.go({ sort: leadSortOf(sort) })}
        selection={selection}
        onSelect={can("leads:bulk") ? setSelection : undefined}
        total={total}
        totalLabel={totalLabel}
        onOpen={(lead) => openInUrl("lead", lead.id, openId ? "replace" : "push")}
        openId={openId}
        hasMore={hasMore}
        onLoadMore={loadMore}
        empty={
          <ListEmpty
            isNarrowed={isNarrowed}
            onClear={() => url.go({ q: "", filter: null })}
            onNew={addLead}
          />
        }
      />
    </LeadsFrame>
  );
}

const idOf = (lead: Lead) => lead.id;
const renderCard = (lead: Lead) => <LeadCard lead={lead} />;

/** The assistant knows what the list shows and what is ticked in it. */
function usePublishedList({ q, filter, sort }: LeadQuery, selection: Selection, total: number) {
  useEffect(() => {
    const matching = { filter: filter ?? { and: [] }, ...(q && { q }) };
    const count = selectedCount(selection, total);
    const ticked = selection.isAll ? matching : { ids: [...selection.ids] };
    return publishPage({
      ...(count > 0 && { selection: { ...ticked, total: count } }),
      view: { ...(filter && { filter }), ...(q && { q }), sort },
    });
  }, [q, filter, sort, selection, total]);
}

/** A selection belongs to the list it was made in. */
function useSelection(query: LeadQuery) {
  const [selection, setSelection] = useState<Selection>(NO_SELECTION);
  const key = JSON.stringify([query.q, query.filter]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, another selection.
  useEffect(() => setSelection(NO_SELECTION), [key]);
  return [selection, setSelection] as const;
}
