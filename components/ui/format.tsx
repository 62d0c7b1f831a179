"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type Format, formatFor } from "@/lib/format";
import { DEFAULT_LOCALE } from "@/lib/locales";

const Chosen = createContext<string>(DEFAULT_LOCALE);

/** Stands around the pages of whoever is signed in. The server draws with the same locale, never with the browser's. */
export function LocaleProvider({ locale, children }: { locale: string; children: ReactNode }) {
  return <Chosen value={locale}>{children}</Chosen>;
}

/** How the reader wants dates, numbers and money; on the server `pageFormat()` gives the same. */
export const useFormat = (): Format => formatFor(useContext(Chosen));
