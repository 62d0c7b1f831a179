import { systemSql } from "@/db/client";
import type { Role } from "@/lib/access";
import { readAccessToken } from "@/lib/auth/access-token";
import { actorOfSession } from "@/lib/auth/request-actor";
import { apiCall, newAddress, newPerson, PASSWORD } from "@/lib/auth/testing";
import { registerByInvitation } from "@/lib/invitations/register-by-invitation";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { addMember } from "./add-member";

/** The actor behind a sign-in as the next request finds it; undefined when the sign-in is over. */
export const actorBehind = async (accessToken: string) =>
  actorOfSession((await readAccessToken(accessToken)) ?? "");

export async function signedIn(accessToken: string): Promise<Actor> {
  const actor = await actorBehind(accessToken);
  if (!actor) throw new Error("This sign-in is over.");
  return actor;
}

/** Somebody with a confirmed address who owns a fresh team. */
export async function newOwner() {
  const person = await newPerson();
  await systemSql()`update users set email_verified_at = now() where id = ${person.user.id}`;
  return { ...person, actor: await signedIn(person.accessToken) };
}

/** The token of the newest invitation to an address, read as its receiver would. */
export async function invitationToken(email: string): Promise<string> {
  const [mail] = await systemSql()<{ text_body: string }[]>`
    select text_body from outgoing_emails where to_address = ${email} and purpose = 'invitation' and state = 'simulated' order by id desc limit 1`;
  const token = /\/invite\/([\w-]+)/.exec(mail?.text_body ?? "")?.[1];
  if (!token) throw new Error(`There is no invitation to ${email}.`);
  return token;
}

export const invited = (by: Actor, email: string, role: Role = "agent") =>
  answerOf(addMember, by, { id: by.teamId, email, role }, apiCall());

/** A new colleague, invited and registered. */
export async function newColleague(by: Actor, role: Role = "agent", name = "Mia Torres") {
  const email = newAddress("mia");
  await invited(by, email, role);
  const token = await invitationToken(email);
  const account = await answerOf(
    registerByInvitation,
    undefined,
    { token, name, password: PASSWORD },
    apiCall(),
  );
  return { ...account, email, actor: await signedIn(account.accessToken) };
}
