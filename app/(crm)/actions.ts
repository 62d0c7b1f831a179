"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { FoundLead } from "@/components/shell/palette-launcher";
import { sessionCookieNames } from "@/lib/auth/browser-session";
import { logout } from "@/lib/auth/logout";
import { action, ask } from "@/lib/auth/page-actor";
import { listLeads } from "@/lib/leads/list-leads";

const FOUND_AT_ONCE = 8;
const LONGEST_QUERY = 200;

const endSession = action(logout);

/** Ends this device's session and forgets its cookie. */
export async function signOut(): Promise<void> {
  await endSession({});
  const jar = await cookies();
  for (const { name } of jar.getAll()) {
    if (sessionCookieNames.some((session) => name === session || name.startsWith(`${session}.`)))
      jar.delete({ name, path: "/", secure: name.startsWith("__Secure-") });
  }
  redirect("/sign-in");
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
