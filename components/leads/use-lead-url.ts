"use client";

import { usePathname, useRouter } from "next/navigation";
import { useCallback, useTransition } from "react";
import type { Filter } from "@/lib/filters/schema";
import { filterToParams, paramOf } from "@/lib/filters/url";
import { announceUrl } from "./use-url-value";
import { useVocabulary } from "./vocabulary";

/** Whether going back in the browser's history closes what is open. */
let isOursToGoBack = false;

type Change = { q?: string; sort?: string; filter?: Filter | null };

/** Changes what the list's address asks for. */
export function useLeadUrl() {
  const router = useRouter();
  const pathname = usePathname();
  const { fields } = useVocabulary();
  const [isPending, startTransition] = useTransition();

  /** Goes to another list, which the server fetches. */
  const go = useCallback(
    (change: Change, how: "push" | "replace" = "push") => {
      const params = new URLSearchParams(window.location.search);
      for (const key of ["q", "sort"] as const) {
        if (key in change) setOrDrop(params, key, change[key]);
      }
      if ("filter" in change) {
        for (const name of ["filter", ...fields.flatMap((field) => paramOf(field) ?? [])])
          params.delete(name);
        for (const [name, value] of filterToParams(change.filter ?? undefined, fields))
          params.append(name, value);
      }
      const address = addressOf(pathname, params);
      isOursToGoBack = false;
      startTransition(() => router[how](address, { scroll: false }));
    },
    [router, pathname, fields],
  );

  return { isPending, go };
}

/** Opens a lead over the list, closes it, or shows other columns, at once: the rows stay as they are. */
export function openInUrl(
  name: "lead" | "new" | "columns",
  value: string | undefined,
  how: "push" | "replace",
) {
  const params = new URLSearchParams(window.location.search);
  setOrDrop(params, name, value);
  if (how === "push") isOursToGoBack = true;
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
