"use client";

import { ArrowLeft, Trash2 } from "lucide-react";
import Link from "next/link";
import { useEffect, useState } from "react";
import { listBin, restoreFromBin } from "@/app/(crm)/leads/actions";
import { Avatar } from "@/components/ui/avatar";
import { BulkBar } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { classNames } from "@/components/ui/class-names";
import { type Column, DataTable, NO_SELECTION, type Selection } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { useFormat } from "@/components/ui/format";
import { PageHeader } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tabs } from "@/components/ui/tabs";
import { notifyError } from "@/components/ui/toast";
import type { BinItem, BinResource } from "@/lib/bin/schema";
import { notifyDone } from "./undo";

type BinPage = {
  items: BinItem[];
  nextCursor: string | null;
  total: number | null;
  totalIsExact: boolean;
};

interface BinListProps {
  resource: BinResource;
  firstPage: BinPage;
  canRestore: boolean;
}

/** What was deleted, with a way back for each. */
export function BinList({ resource, firstPage, canRestore }: BinListProps) {
  const format = useFormat();
  const { noun, column, isPerson, hint } = kinds[resource];
  const [rows, setRows] = useState(firstPage.items);
  const [cursor, setCursor] = useState(firstPage.nextCursor);
  const [selection, setSelection] = useState<Selection>(NO_SELECTION);
  useEffect(() => {
    setRows(firstPage.items);
    setCursor(firstPage.nextCursor);
  }, [firstPage]);

  async function loadMore() {
    if (!cursor) return;
    const page = await listBin({ resource, cursor, limit: 100 }).catch(() => undefined);
    if (!page?.ok)
      return void notifyError(page?.error.detail ?? "The rest could not be loaded. Try again.");
    setRows((before) => [...before, ...page.data.items]);
    setCursor(page.data.nextCursor);
  }

  async function restore(ids: string[]) {
    const before = rows;
    setRows(before.filter((row) => !ids.includes(row.id)));
    setSelection(NO_SELECTION);
    const leadIds = before.flatMap((row) => (ids.includes(row.id) ? (row.leadId ?? []) : []));
    const done = await restoreFromBin({ resource, ids }).catch(() => undefined);
    if (done?.ok)
      return notifyDone(`${format.count(done.data.restored, noun)} restored`, done.entryId, leadIds);
    setRows(before);
    notifyError(
      done?.error.detail ?? "This could not be restored. Check the connection and try again.",
    );
  }

  const total = firstPage.total ?? rows.length;
  return (
    <>
      <PageHeader
        title="Bin"
        meta={rows.length > 0 && `${format.number(total)}${firstPage.totalIsExact ? "" : "+"}`}
        back={
          <ButtonLink href="/leads" variant="ghost" isIconOnly aria-label="Back to leads">
            <ArrowLeft aria-hidden />
          </ButtonLink>
        }
      />
      <div className="px-4">
        <Tabs
          label="What to show"
          tabs={tabs.map((tab) => ({ ...tab, isCurrent: tab.resource === resource }))}
        />
      </div>
      <div className="relative flex min-h-0 flex-1 flex-col">
        <DataTable
          label={`Deleted ${noun}s`}
          rows={rows}
          rowId={idOf}
          rowName={titleOf}
          columns={columnsFor(column, isPerson)}
          renderCard={renderCard}
          selection={selection}
          onSelect={canRestore ? setSelection : undefined}
          hasMore={cursor !== null}
          onLoadMore={loadMore}
          empty={
            <EmptyState icon={<Trash2 />} title="The bin is empty">
              {hint}
            </EmptyState>
          }
        />
        <BulkBar count={selection.ids.size} onClear={() => setSelection(NO_SELECTION)}>
          <Button variant="ghost" onPress={() => void restore([...selection.ids])}>
            Restore
          </Button>
        </BulkBar>
      </div>
    </>
  );
}

const idOf = (row: BinItem) => row.id;
const titleOf = (row: BinItem) => row.title || "No name";

const tabs = [
  { resource: "leads", label: "Leads", href: "/leads/bin" },
  { resource: "notes", label: "Notes", href: "/leads/bin?show=notes" },
  { resource: "tasks", label: "Tasks", href: "/leads/bin?show=tasks" },
  { resource: "files", label: "Files", href: "/leads/bin?show=files" },
];

const kinds = {
  leads: {
    noun: "lead",
    column: "Name",
    isPerson: true,
    hint: "Leads that are deleted come here first and can be restored.",
  },
  notes: {
    noun: "note",
    column: "Note",
    isPerson: false,
    hint: "Notes that are deleted come here first and can be restored.",
  },
  tasks: {
    noun: "task",
    column: "Task",
    isPerson: false,
    hint: "Tasks that are deleted come here first and can be restored.",
  },
  files: {
    noun: "file",
    column: "File",
    isPerson: false,
    hint: "Files that are deleted come here first, and go for good after 30 days.",
  },
} as const;

const columnsFor = (header: string, isPerson: boolean): Column<BinItem>[] => [
  {
    id: "name",
    header,
    width: 240,
    grow: 1,
    isFixed: true,
    cell: (row) => (
      <span className="flex min-w-0 items-center gap-2.5">
        {isPerson && <Avatar name={titleOf(row)} />}
        <LeadLink row={row} className="truncate font-medium" />
        {row.mergedInto !== null && (
          <span className="truncate text-muted">merged into {row.mergedInto || "another lead"}</span>
        )}
      </span>
    ),
  },
  {
    id: "deletedAt",
    header: "Deleted",
    width: 140,
    cell: (row) => <RelativeTime at={row.deletedAt} className="text-muted" />,
  },
];

const renderCard = (row: BinItem) => (
  <div className="flex flex-col gap-1">
    <LeadLink row={row} className="truncate text-md font-medium" />
    <span className="text-sm text-muted">
      Deleted <RelativeTime at={row.deletedAt} />
    </span>
  </div>
);

/** To the lead that it is, or is about. */
function LeadLink({ row, className }: { row: BinItem; className: string }) {
  if (!row.leadId) return <span className={className}>{titleOf(row)}</span>;
  return (
    <Link
      href={`/leads/${row.leadId}`}
      prefetch={false}
      className={classNames(className, "hover:underline")}
    >
      {titleOf(row)}
    </Link>
  );
}
