import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import { signIn } from "./fixtures";

export const OWNER = { name: "River Song", password: "Spoilers-4-all" };

export interface OwnTeam {
  email: string;
  teamId: string;
  userId: string;
  /** Signs a request of the team's owner. */
  headers: { Authorization: string };
  /** Calls the API as the team's owner and answers with the body; a refusal fails the test. */
  api: <Body = unknown>(method: string, path: string, data?: unknown) => Promise<Body>;
  /** Adds a lead, as another program would. */
  addLead: (lead: Record<string, unknown>) => Promise<{ id: string; version: number }>;
}

/** Looking into the frame of a mail, as these journeys do, is a script to it, and it allows none. */
export const MAIL_FRAME = /Blocked script execution in 'about:srcdoc'/;

/** An address and a word that no other run of a journey has. */
export const unique = (word: string) => `${word}-${crypto.randomUUID().slice(0, 8)}`;
export const newAddress = (word: string) => `${unique(word)}@example.com`;

/** Founds a team of its own for a journey that changes more than its own leads. */
export async function foundTeam(request: APIRequestContext): Promise<OwnTeam> {
  const email = newAddress("river");
  const registered = await request.post("/api/auth/register", {
    data: { name: OWNER.name, email, password: OWNER.password, teamName: unique("Library") },
  });
  expect(registered.status(), await registered.text()).toBe(201);
  const { team, user, accessToken } = await registered.json();
  const headers = { Authorization: `Bearer ${accessToken}` };
  const api: OwnTeam["api"] = async (method, path, data) => {
    const answer = await request.fetch(`/api${path}`, {
      method,
      headers,
      ...(data !== undefined && { data }),
    });
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return answer.status() === 204 ? undefined : await answer.json();
  };
  return {
    email,
    teamId: team.id,
    userId: user.id,
    headers,
    api,
    addLead: (lead) => api("POST", "/leads", { ...lead, force: true }),
  };
}

export const signInAsOwner = (page: Page, team: OwnTeam) => signIn(page, team.email, OWNER.password);

/** What stands in a place, once something does. */
export async function textOf(place: Locator): Promise<string> {
  await expect(place).not.toBeEmpty();
  return (await place.textContent()) ?? "";
}
