"use client";

import { useCallback } from "react";
import { listLeads } from "@/app/(crm)/leads/actions";
import { notifyError } from "@/components/ui/toast";
import { type Page, type Patch as PatchOf, usePages } from "@/components/ui/use-pages";
import type { Lead } from "@/lib/leads/schema";
import type { LeadQuery } from "./lead-query";

export type LeadPage = Page<Lead>;
export type Patch = PatchOf<Lead>;

const PAGE_SIZE = 100;

/** The rows of the list of a query, those that scrolling asks for among them. */
export function useLeadPages(firstPage: LeadPage, query: LeadQuery) {
  const read = useCallback(
    async (cursor: string) => {
      const page = await listLeads({ ...query, cursor, limit: PAGE_SIZE, count: false }).catch(
        () => undefined,
      );
      if (page?.ok) return page.data;
      notifyError(page?.error.detail ?? "More leads could not be loaded. Check the connection.");
      return undefined;
    },
    [query],
  );
  return usePages(firstPage, JSON.stringify(query), read);
}
