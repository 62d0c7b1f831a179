"use client";

import { Button } from "@heroui/react/button";
import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useMemo, useState } from "react";
import { publishPage } from "@/components/agent/page-context";
import { classNames } from "@/components/ui/class-names";
import {
  chosenColumns,
  DataTable,
  defaultColumnIds,
  NO_SELECTION,
  type Selection,
  selectedCount,
} from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { formatNumber } from "@/lib/format";
import type { Lead } from "@/lib/leads/schema";
import { LeadCard } from "./lead-card";
import { leadColumns } from "./lead-columns";
import { type LeadQuery, sortParam, tableSort } from "./lead-query";
import { leadName } from "./lead-words";
import { LeadsMenu } from "./leads-menu";
import { ListEmpty } from "./list-empty";
import { ListToolbar } from "./list-toolbar";
import { type LeadPage, useLeadPages } from "./use-lead-pages";
import { openInUrl, useLeadUrl } from "./use-lead-url";
import { useNewKey } from "./use-new-key";
import { useUrlValue } from "./use-url-value";
import { useVocabulary } from "./vocabulary";

const loadPanel = () => import("./lead-panel");
const LeadPanel = dynamic(() => loadPanel().then((module) => module.LeadPanel), { ssr: false });
const NewLeadDialog = dynamic(
  () => import("./new-lead-dialog").then((module) => module.NewLeadDialog),
  { ssr: false },
);
const LeadsBulkBar = dynamic(() => import("./leads-bulk-bar").then((module) => module.LeadsBulkBar), {
  ssr: false,
});

/** The team's leads: the list, what narrows it, and what can be done with its rows. */
export function LeadList({
  firstPage,
  query,
  problem,
}: {
  firstPage: LeadPage;
  query: LeadQuery;
  problem?: string;
}) {
  const vocabulary = useVocabulary();
  const { isPending, go } = useLeadUrl();
  const { rows, hasMore, loadMore, patch } = useLeadPages(firstPage, query);
  const [selection, setSelection] = useSelection(query);
  const openId = useUrlValue("lead");
  const isAdding = useUrlValue("new") !== undefined && vocabulary.can("leads:write");
  const addLead = () => openInUrl("new", "1", "push");
  usePanelAhead();
  usePublishedList(query, selection, firstPage.total ?? rows.length);
  // While a lead stands open over the list, the key logs a call with it.
  useNewKey(vocabulary.can("leads:write") && !openId ? addLead : undefined);

  const columns = useMemo(() => leadColumns(vocabulary), [vocabulary]);
  const chosen = useUrlValue("columns");
  const columnIds = useMemo(() => chosen?.split(",") ?? defaultColumnIds(columns), [chosen, columns]);
  const shown = useMemo(() => chosenColumns(columns, columnIds), [columns, columnIds]);
  const total = firstPage.total ?? rows.length;
  const totalLabel = firstPage.totalIsExact ? undefined : `${formatNumber(total)}+`;
  const isNarrowed = Boolean(query.q || query.filter);

  return (
    <>
      <PageHeader
        title="Leads"
        meta={rows.length > 0 && (totalLabel ?? formatNumber(total))}
        actions={
          <>
            <LeadsMenu query={query} />
            {vocabulary.can("leads:write") && (
              <Button
                variant="primary"
                aria-keyshortcuts="c"
                onPress={addLead}
                aria-label="New lead"
                className="phone:button--icon-only"
              >
                <Plus aria-hidden />
                <span className="phone:hidden">New lead</span>
              </Button>
            )}
          </>
        }
      />
      <div className="relative flex min-h-0 flex-1 flex-col">
        {(isNarrowed || problem || rows.length > 0) && (
          <ListToolbar
            query={query}
            problem={problem}
            go={go}
            columns={columns}
            columnIds={columnIds}
          />
        )}
        <div
          className={classNames(
            "flex min-h-0 flex-1 flex-col transition-opacity duration-150",
            isPending && "opacity-60",
          )}
          aria-busy={isPending}
        >
          <DataTable
            label="Leads"
            rows={rows}
            rowId={idOf}
            rowName={leadName}
            columns={shown}
            renderCard={renderCard}
            sort={tableSort(query.sort)}
            onSort={(sort) => go({ sort: sortParam(sort) })}
            selection={selection}
            onSelect={vocabulary.can("leads:bulk") ? setSelection : undefined}
            total={total}
            totalLabel={totalLabel}
            onOpen={(lead) => openInUrl("lead", lead.id, openId ? "replace" : "push")}
            openId={openId}
            hasMore={hasMore}
            onLoadMore={loadMore}
            empty={
              <ListEmpty
                isNarrowed={isNarrowed}
                onClear={() => go({ q: "", filter: null })}
                onNew={addLead}
              />
            }
          />
        </div>
        {(selection.isAll || selection.ids.size > 0) && (
          <LeadsBulkBar
            selection={selection}
            query={query}
            total={total}
            totalLabel={totalLabel}
            patch={patch}
            onDone={() => setSelection(NO_SELECTION)}
          />
        )}
        {openId && <LeadPanel leadId={openId} rows={rows} patch={patch} />}
      </div>
      {isAdding && <NewLeadDialog sources={sourcesOf(rows)} />}
    </>
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

/** The panel is on its way before a row is pressed, but only once somebody is at work here. */
function usePanelAhead() {
  useEffect(() => {
    const load = () => void loadPanel();
    const once = { once: true };
    window.addEventListener("pointermove", load, once);
    window.addEventListener("keydown", load, once);
    return () => {
      window.removeEventListener("pointermove", load);
      window.removeEventListener("keydown", load);
    };
  }, []);
}

/** A selection belongs to the list it was made in. */
function useSelection(query: LeadQuery) {
  const [selection, setSelection] = useState<Selection>(NO_SELECTION);
  const key = JSON.stringify([query.q, query.filter]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, another selection.
  useEffect(() => setSelection(NO_SELECTION), [key]);
  return [selection, setSelection] as const;
}

/** Where leads came from so far; the next one often comes from there too. */
const sourcesOf = (rows: Lead[]) => [...new Set(rows.flatMap(({ source }) => source ?? []))].sort();
