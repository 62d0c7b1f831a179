"use server";

import { redirect } from "next/navigation";
import { endBrowserSession } from "@/app/(auth)/end-browser-session";
import type { FoundLead } from "@/components/shell/palette-launcher";
import { action, ask } from "@/lib/auth/page-actor";
import { listLeads } from "@/lib/leads/list-leads";
import { switchTeam as switchTeamOperation } from "@/lib/teams/switch-team";

const FOUND_AT_ONCE = 8;
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

/** The leads that the command palette finds. */
export async function searchLeads(query: string): Promise<FoundLead[]> {
  const q = String(query).slice(0, LONGEST_QUERY);
  const { items } = await ask(listLeads, { q, limit: FOUND_AT_ONCE, count: false });
  return items.map(({ id, name, company, email, phone }) => ({
    id,
    name: name || company || email || phone || "No name",
    detail: name ? (company ?? email ?? phone) : email,
  }));
}
