import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { newAddress, type OwnTeam } from "./own-team";

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

export interface Colleague {
  email: string;
  password: string;
  userId: string;
}

/** Invites somebody to a team, who joins it as an agent. The team's owner has to have confirmed their address. */
export async function addColleague(
  request: APIRequestContext,
  team: OwnTeam,
  name: string,
): Promise<Colleague> {
  const email = newAddress(name.split(" ")[0]?.toLowerCase() ?? "colleague");
  const password = "Smith-and-Jones-7";
  await team.api("POST", `/teams/${team.teamId}/members`, { email });
  const { items } = await team.api<{ items: Mail[] }>("GET", `/simulator/emails?q=${email}`);
  const token = /\/invite\/([\w-]+)/.exec(items[0]?.text ?? "")?.[1];
  const joined = await request.post(`/api/invitations/${token}/register`, { data: { name, password } });
  expect(joined.ok(), await joined.text()).toBe(true);
  return { email, password, userId: (await joined.json()).user.id };
}
