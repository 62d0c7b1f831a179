import { type APIRequestContext, expect, type Page } from "@playwright/test";
import type { OwnTeam } from "./own-team";

interface Mail {
  text: string;
}

/** Confirms the address of a team's owner by the link of the mail, as a person would. */
export async function confirmAddress(request: APIRequestContext, team: OwnTeam) {
  const { items } = await team.api<{ items: Mail[] }>("GET", `/simulator/emails?q=${team.email}`);
  const token = /token=([\w-]+)/.exec(items[0]?.text ?? "")?.[1];
  const confirmed = await request.post("/api/auth/verify-email", { data: { token } });
  expect(confirmed.ok(), await confirmed.text()).toBe(true);
}

/** Opens the newest invitation to an address in the simulator's mailbox. @returns where its button leads */
export async function openInvitation(page: Page, email: string): Promise<string> {
  await page.goto(`/settings/simulator?q=${encodeURIComponent(email)}`);
  const button = page.frameLocator("iframe[title^='Mail: Join']").getByRole("link", { name: /^Join / });
  const href = await button.getAttribute("href");
  return new URL(href ?? "").pathname;
}
