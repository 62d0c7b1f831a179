"use client";

import dynamic from "next/dynamic";
import { type Column, ColumnMenu, defaultColumnIds } from "@/components/ui/data-table";
import { FormError } from "@/components/ui/form-error";
import type { Lead } from "@/lib/leads/schema";
import { FilterButton } from "./filter-button";
import { type LeadQuery, sortParam, statusesOf, tableSort, withStatuses } from "./lead-query";
import { SearchBox } from "./search-box";
import { SortMenu } from "./sort-menu";
import { StatusTabs } from "./status-tabs";
import { openInUrl, type useLeadUrl } from "./use-lead-url";
import { useVocabulary } from "./vocabulary";

/** Only a narrowed list loads the chips. */
const FilterChips = dynamic(() =>
  import("@/components/filters/filter-chips").then((module) => module.FilterChips),
);

/** What narrows the list and shapes it: search, filter, columns, steps of the pipeline. */
export function ListToolbar({
  query,
  problem,
  go,
  columns,
  columnIds,
}: {
  query: LeadQuery;
  /** What is wrong with the address's filter. */
  problem: string | undefined;
  go: ReturnType<typeof useLeadUrl>["go"];
  columns: Column<Lead>[];
  columnIds: string[];
}) {
  const { fields, currency, timeZone } = useVocabulary();
  const filter = query.filter;
  // One status at a time is what the tabs show already.
  const chosen = statusesOf(filter);
  const chips = chosen.length === 1 ? withStatuses(filter, []) : filter;
  return (
    <>
      <search className="flex shrink-0 items-center gap-2 px-4 pt-2.5 pb-1">
        <SearchBox value={query.q ?? ""} onChange={(q) => go({ q }, "replace")} />
        <FilterButton filter={filter} onChange={(next) => go({ filter: next ?? null }, "replace")} />
        <SortMenu
          columns={columns}
          sort={tableSort(query.sort)}
          onSort={(sort) => go({ sort: sortParam(sort) })}
        />
        <div className="ml-auto phone:hidden">
          <ColumnMenu
            columns={columns}
            columnIds={columnIds}
            onChange={(ids) => openInUrl("columns", columnsParam(ids, columns), "replace")}
          />
        </div>
      </search>
      <StatusTabs
        filter={filter}
        hasSearch={Boolean(query.q)}
        onChange={(next) => go({ filter: next ?? null })}
      />
      {problem && (
        <div className="px-4 pt-2">
          <FormError>
            This filter cannot be used, so all leads are shown. {problem}{" "}
            <button
              type="button"
              className="font-medium underline"
              onClick={() => go({ filter: null }, "replace")}
            >
              Remove the filter
            </button>
          </FormError>
        </div>
      )}
      {chips && (
        <div className="min-h-11 shrink-0 border-b border-border px-4 py-2">
          <FilterChips
            fields={fields}
            value={chips}
            onChange={(next) =>
              go({ filter: (chosen.length === 1 ? withStatuses(next, chosen) : next) ?? null })
            }
            currency={currency}
            timeZone={timeZone}
          />
        </div>
      )}
    </>
  );
}

/** The usual columns need not stand in the address. */
function columnsParam(ids: string[], columns: Column<Lead>[]) {
  const wanted = ids.join(",");
  return wanted === defaultColumnIds(columns).join(",") ? undefined : wanted || "name";
}
