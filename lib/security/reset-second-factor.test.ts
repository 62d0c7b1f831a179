import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeEach, describe, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { login } from "@/lib/auth/login";
import { apiCall, PASSWORD, refusalOf, send, turnOnSecondFactor } from "@/lib/auth/testing";
import { acceptInvitation } from "@/lib/invitations/accept-invitation";
import { listJournalEntries } from "@/lib/journal/list-journal-entries";
import type { Actor } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { answerOf } from "@/lib/operations/perform";
import { invitationToken, invited, newColleague, newOwner } from "@/lib/teams/testing";
import { resetSecondFactor } from "./reset-second-factor";

type Person = Awaited<ReturnType<typeof newColleague>>;

let owner: Awaited<ReturnType<typeof newOwner>>;
let mia: Person;
let secret: string;
let recoveryCodes: string[];

beforeEach(async () => {
  owner = await newOwner();
  mia = await newColleague(owner.actor);
  ({ secret, recoveryCodes } = await turnOnSecondFactor(mia.actor));
});

const reset = (by: Actor, userId: string | undefined, password: string | undefined = PASSWORD) =>
  answerOf(resetSecondFactor, by, { userId, ...(password && { password }) }, apiCall());
const signIn = (email: string, password = PASSWORD) =>
  answerOf(login, undefined, { email, password }, apiCall());
const isOn = async (userId: string) => {
  const [row] = await systemSql()<{ on: boolean }[]>`
    select has_second_factor as on from users where id = ${userId}`;
  return row?.on;
};

describe("a lost second factor", () => {
  test("is taken off by an owner: every device is out, and the password alone opens the account again", async () => {
    expect(await refusalOf(signIn(mia.email))).toBe("unauthenticated");
    expect(await reset(owner.actor, mia.user.id)).toEqual({ signedOut: 1 });
    expect((await send(mia.accessToken, "GET", "/auth/me")).status).toBe(401);
    expect(await refusalOf(signIn(mia.email, "Wrong-password-1"))).toBe("unauthenticated");
    expect((await signIn(mia.email)).user.id).toBe(mia.user.id);
    expect(await refusalOf(reset(owner.actor, mia.user.id))).toBe("conflict");
  });

  test("is told to its person by mail and to the team by the journal, without a secret", async () => {
    await reset(owner.actor, mia.user.id);
    const mails = await systemSql()<{ text: string }[]>`
      select text_body as text from outgoing_emails where to_address = ${mia.email} and purpose = 'security_notice' order by id`;
    expect(mails.at(-1)?.text).toContain("Your second factor was reset by Ada Lovelace");
    const { items } = await answerOf(listJournalEntries, owner.actor, {});
    expect(items[0]?.summary).toBe("Reset the second factor of Mia Torres");
    const written = JSON.stringify([mails, items]);
    for (const kept of [secret, ...recoveryCodes]) expect(written).not.toContain(kept);
  });

  test("is taken off by an admin for roles below theirs only", async () => {
    const admin = await newColleague(owner.actor, "admin", "Alan Turing");
    const peer = await newColleague(owner.actor, "admin", "Joan Clarke");
    await turnOnSecondFactor(peer.actor);
    await turnOnSecondFactor(owner.actor);
    for (const above of [peer.user.id, owner.user.id])
      expect(await refusalOf(reset(admin.actor, above))).toBe("forbidden");
    await reset(admin.actor, mia.user.id);
    await reset(owner.actor, peer.user.id);
  });

  test.each(["manager", "agent", "viewer"] as const)("is never taken off by a %s", async (role) => {
    const other = await newColleague(owner.actor, role, "Nobody Much");
    expect(await refusalOf(reset(other.actor, mia.user.id))).toBe("forbidden");
    const scopes = new Set([...other.actor.scopes, "members:manage" as const]);
    expect(await refusalOf(reset({ ...other.actor, scopes }, mia.user.id))).toBe("forbidden");
    expect(await isOn(mia.user.id)).toBe(true);
  });

  test("is never one's own, and whoever is the only owner is told what to do", async () => {
    await turnOnSecondFactor(owner.actor);
    const refused = await reset(owner.actor, owner.user.id).catch(OperationError.from);
    expect(refused).toMatchObject({ code: "forbidden" });
    expect((refused as OperationError).message).toContain("docs/deployment.md");
    expect(await isOn(owner.user.id)).toBe(true);
  });

  test("asks for the helper's own password, and their tries end after five", async () => {
    expect(await refusalOf(reset(owner.actor, mia.user.id, ""))).toBe("invalid");
    const tries = Array.from({ length: 7 }, () =>
      refusalOf(reset(owner.actor, mia.user.id, "Wrong-password-1")),
    );
    expect(await Promise.all(tries)).toContain("rate_limited");
    expect(await isOn(mia.user.id)).toBe(true);
  });

  test("of an account that opens a team of others too stays: no team weakens another", async () => {
    const stranger = await newOwner();
    await invited(stranger.actor, mia.email);
    const token = await invitationToken(mia.email);
    await answerOf(acceptInvitation, mia.actor, { token }, apiCall());
    for (const one of [stranger.actor, owner.actor])
      expect(await refusalOf(reset(one, mia.user.id))).toBe("forbidden");
    expect(await isOn(mia.user.id)).toBe(true);
  });

  test("of whoever looks after the instance is not for a team's owner to take off", async () => {
    await systemSql()`update users set instance_admin = true where id = ${mia.user.id}`;
    expect(await refusalOf(reset(owner.actor, mia.user.id))).toBe("forbidden");
    await systemSql()`update users set instance_admin = false where id = ${mia.user.id}`;
  });

  test("of somebody in another team, or locked out of this one, is not there", async () => {
    const stranger = await newOwner();
    expect(await refusalOf(reset(stranger.actor, mia.user.id))).toBe("not_found");
  });
});

test("the console's command takes off the second factor of the only owner", async () => {
  await turnOnSecondFactor(owner.actor);
  const run = (address: string) =>
    promisify(execFile)(process.execPath, [
      "--import",
      "tsx",
      "lib/security/reset-command.ts",
      address,
    ]);
  const { stdout } = await run(owner.email.toUpperCase());
  expect(stdout).toContain("is off, and 1 of their devices");
  expect((await signIn(owner.email)).user.id).toBe(owner.user.id);
  await expect(run("nobody@rapport.test")).rejects.toThrow("There is no account");
}, 60_000);
