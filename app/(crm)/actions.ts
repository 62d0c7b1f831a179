"use server";

import { redirect } from "next/navigation";
import { endBrowserSession } from "@/app/(auth)/end-browser-session";
import { action } from "@/lib/auth/page-actor";
import { findAnything } from "@/lib/search/find-anything";
import type { SearchAnswer } from "@/lib/search/schema";
import { switchTeam as switchTeamOperation } from "@/lib/teams/switch-team";

const LONGEST_QUERY = 200;

/** Ends this device's session and forgets its cookie. */
export async function signOut(): Promise<void> {
  await endBrowserSession();
  redirect("/sign-in");
}

const goOnIn = action(switchTeamOperation);

/** Goes on in another of one's teams. @returns the sentence of what failed, or nothing */
export async function switchTeam(id: string): Promise<string | undefined> {
  const result = await goOnIn({ id });
  return result.ok ? undefined : result.error.detail;
}

/** What the command palette finds; nothing when the search fails. */
export async function search(query: {
  q: string;
  leadIds?: string[];
}): Promise<SearchAnswer["groups"] | undefined> {
  const q = String(query.q).slice(0, LONGEST_QUERY);
  const found = await find({ q, ...(query.leadIds && { leadIds: query.leadIds }) });
  return found.ok ? found.data.groups : undefined;
}

const find = action(findAnything);
