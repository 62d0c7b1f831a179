"use client";

import { FilterChips } from "@/components/filters/filter-chips";
import { type Column, ColumnMenu } from "@/components/ui/data-table";
import { FormError } from "@/components/ui/form-error";
import type { Lead } from "@/lib/leads/schema";
import { FilterButton } from "./filter-button";
import type { LeadQuery } from "./lead-query";
import { SearchBox } from "./search-box";
import { StatusTabs } from "./status-tabs";
import type { useLeadUrl } from "./use-lead-url";
import { useVocabulary } from "./vocabulary";

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
  return (
    <>
      <search className="flex shrink-0 items-center gap-2 px-4 pt-2.5 pb-1">
        <SearchBox value={query.q ?? ""} onChange={(q) => go({ q }, "replace")} />
        <FilterButton filter={filter} onChange={(next) => go({ filter: next ?? null }, "replace")} />
        <div className="ml-auto">
          <ColumnMenu
            columns={columns}
            columnIds={columnIds}
            onChange={(ids) => go({ columns: ids.join(",") }, "replace")}
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
      {filter && (
        <div className="shrink-0 border-b border-border px-4 py-2">
          <FilterChips
            fields={fields}
            value={filter}
            onChange={(next) => go({ filter: next ?? null })}
            currency={currency}
            timeZone={timeZone}
          />
        </div>
      )}
    </>
  );
}
