"use client";

import { useCallback, useSyncExternalStore } from "react";
import { rememberChoice } from "@/components/ui/theme";
import { useListView } from "../views/list-view";
import { useVocabulary } from "../vocabulary";
import { foldedCookie, foldedStatuses, foldedValue } from "./folded-cookie";

const CHANGED = "rapport:folded";

/** Which columns of this view somebody folded away; their browser remembers. `atFirst` is what the server drew. */
export function useFolded(atFirst: string) {
  const { userId } = useVocabulary();
  const { viewId } = useListView();
  const cookie = foldedCookie(userId, viewId);
  const value = useSyncExternalStore(
    subscribe,
    () => read(cookie),
    () => atFirst,
  );

  const setFolded = useCallback(
    (status: string, isFolded: boolean) => {
      const others = foldedStatuses(read(cookie)).filter((key) => key && key !== status);
      rememberChoice(cookie, foldedValue(isFolded ? [...others, status] : others));
      window.dispatchEvent(new Event(CHANGED));
    },
    [cookie],
  );

  return { folded: foldedStatuses(value), setFolded };
}

const read = (cookie: string) =>
  document.cookie
    .split("; ")
    .find((part) => part.startsWith(`${cookie}=`))
    ?.slice(cookie.length + 1) ?? "";

function subscribe(onChange: () => void) {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
}
