"use client";

import { useMemo } from "react";
import { chosenColumns, defaultColumnIds } from "@/components/ui/data-table";
import { leadColumns } from "./lead-columns";
import { useUrlValue } from "./use-url-value";
import { useListView } from "./views/list-view";
import { useVocabulary } from "./vocabulary";

/** The table's columns: all there are, and those that the address or the view asks for. */
export function useColumns() {
  const vocabulary = useVocabulary();
  const { base } = useListView();
  const inUrl = useUrlValue("columns");
  const columns = useMemo(() => leadColumns(vocabulary), [vocabulary]);
  const usual = useMemo(() => defaultColumnIds(columns), [columns]);
  const saved = base.columns ?? usual;
  const columnIds = useMemo(() => inUrl?.split(",") ?? saved, [inUrl, saved]);
  const shown = useMemo(() => chosenColumns(columns, columnIds), [columns, columnIds]);

  /** The choice as the address says it; that of the view need not stand there. */
  const paramFor = (ids: string[]) =>
    ids.join() === saved.join() ? undefined : ids.join(",") || "name";

  return { columns, columnIds, shown, usual, paramFor };
}
