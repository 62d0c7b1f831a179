"use client";

import dynamic from "next/dynamic";
import { ColumnMenu } from "@/components/ui/data-table";
import { FormError } from "@/components/ui/form-error";
import { FilterButton } from "./filter-button";
import { LayoutSwitch } from "./layout-switch";
import { type LeadQuery, leadSortOf, statusesOf, tableSort, withStatuses } from "./lead-query";
import { SearchBox } from "./search-box";
import { SortMenu } from "./sort-menu";
import { StatusTabs } from "./status-tabs";
import { useColumns } from "./use-columns";
import type { useLeadUrl } from "./use-lead-url";
import { useListView } from "./views/list-view";
import { useVocabulary } from "./vocabulary";

/** Only a narrowed list loads the chips. */
const FilterChips = dynamic(() =>
  import("@/components/filters/filter-chips").then((module) => module.FilterChips),
);

/** What narrows the leads and shapes them: search, filter, layout, columns, steps of the pipeline. */
export function ListToolbar({
  query,
  problem,
  url: { go, showColumns },
}: {
  query: LeadQuery;
  /** What is wrong with the address's filter. */
  problem: string | undefined;
  url: ReturnType<typeof useLeadUrl>;
}) {
  const { layout } = useListView();
  const { columns, columnIds, paramFor } = useColumns();
  const { fields, currency, timeZone } = useVocabulary();
  const filter = query.filter;
  // One status at a time is what the tabs show already; the board has none.
  const chosen = layout === "table" ? statusesOf(filter) : [];
  const chips = chosen.length === 1 ? withStatuses(filter, []) : filter;
  return (
    <>
      <search className="flex shrink-0 items-center gap-2 px-4 pt-2.5 pb-1">
        <SearchBox value={query.q ?? ""} onChange={(q) => go({ q }, "replace")} />
        <FilterButton filter={filter} onChange={(next) => go({ filter: next ?? null }, "replace")} />
        <SortMenu
          columns={columns}
          sort={tableSort(query.sort)}
          onSort={(sort) => go({ sort: leadSortOf(sort) })}
          isAlways={layout === "board"}
        />
        <div className="ml-auto flex items-center gap-2">
          {layout === "table" && (
            <div className="phone:hidden">
              <ColumnMenu
                columns={columns}
                columnIds={columnIds}
                onChange={(ids) => showColumns(paramFor(ids))}
              />
            </div>
          )}
          <LayoutSwitch />
        </div>
      </search>
      {layout === "table" && (
        <StatusTabs
          filter={filter}
          hasSearch={Boolean(query.q)}
          onChange={(next) => go({ filter: next ?? null })}
        />
      )}
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
