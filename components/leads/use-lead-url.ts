"use client";

import { usePathname, useRouter } from "next/navigation";
import { useCallback, useTransition } from "react";
import type { Filter } from "@/lib/filters/schema";
import { filterToParams, paramOf } from "@/lib/filters/url";
import type { LeadSort } from "@/lib/leads/schema";
import { announceUrl } from "./use-url-value";
import { useListView } from "./views/list-view";
import { isSame, viewParam } from "./views/view-shape";
import { useVocabulary } from "./vocabulary";

/** Whether going back in the browser's history closes what is open. */
let isOursToGoBack = false;

type Change = { q?: string; sort?: LeadSort; filter?: Filter | null };

/** Changes what the list's address asks for. */
export function useLeadUrl() {
  const router = useRouter();
  const pathname = usePathname();
  const { fields } = useVocabulary();
  const listView = useListView();
  const [isPending, startTransition] = useTransition();

  /** Goes to another list, which the server fetches. What is as the view has it need not stand in the address. */
  const go = useCallback(
    (change: Change, how: "push" | "replace" = "push") => {
      const { base } = listView;
      const params = new URLSearchParams(window.location.search);
      setOrDrop(params, "view", viewParam(listView));
      if ("q" in change) setOrDrop(params, "q", change.q);
      if (change.sort) setOrDrop(params, "sort", change.sort === base.sort ? undefined : change.sort);
      if ("filter" in change) {
        for (const name of ["filter", ...fields.flatMap((field) => paramOf(field) ?? [])])
          params.delete(name);
        const filter = change.filter ?? undefined;
        if (!filter && base.filter) params.set("filter", ALL);
        else if (!isSame(filter, base.filter))
          for (const [name, value] of filterToParams(filter, fields)) params.append(name, value);
      }
      const address = addressOf(pathname, params);
      isOursToGoBack = false;
      startTransition(() => router[how](address, { scroll: false }));
    },
    [router, pathname, fields, listView],
  );

  /** Shows other columns at once; nothing for those of the view. */
  const showColumns = useCallback(
    (columns: string | undefined) => {
      setInUrl({ view: viewParam(listView), columns }, "replace");
    },
    [listView],
  );

  return { isPending, go, showColumns };
}

/** Asks for all leads where the view asks for some. */
const ALL = JSON.stringify({ and: [] });

/** Opens a lead over the list or closes it, at once: the rows stay as they are. */
export function openInUrl(name: "lead" | "new", value: string | undefined, how: "push" | "replace") {
  if (how === "push") isOursToGoBack = true;
  setInUrl({ [name]: value }, how);
}

function setInUrl(values: Record<string, string | undefined>, how: "push" | "replace") {
  const params = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(values)) setOrDrop(params, name, value);
  window.history[how === "push" ? "pushState" : "replaceState"](
    null,
    "",
    addressOf(window.location.pathname, params),
  );
  announceUrl();
}

function setOrDrop(params: URLSearchParams, name: string, value: string | undefined) {
  if (value) params.set(name, value);
  else params.delete(name);
}

const addressOf = (pathname: string, params: URLSearchParams) =>
  params.size > 0 ? `${pathname}?${params}` : pathname;

/** Closes what was opened: by going back where that leads to the list, so that Back does not open it again. */
export function closeInUrl(name: "lead" | "new") {
  if (!isOursToGoBack) return openInUrl(name, undefined, "replace");
  isOursToGoBack = false;
  window.history.back();
}
