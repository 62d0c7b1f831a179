import { describe, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { apiCall, newAddress, newPerson, PASSWORD, refusalOf } from "@/lib/auth/testing";
import { listJournalEntries } from "@/lib/journal/list-journal-entries";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { OperationError } from "@/lib/operations/errors";
import { answerOf, perform } from "@/lib/operations/perform";
import { listEmails } from "@/lib/simulator/list-emails";
import { addMember } from "@/lib/teams/add-member";
import { getTeam } from "@/lib/teams/get-team";
import { listTeams } from "@/lib/teams/list-teams";
import { removeMember } from "@/lib/teams/remove-member";
import {
  actorBehind,
  invitationToken,
  invited,
  newColleague,
  newOwner,
  signedIn,
} from "@/lib/teams/testing";
import { updateTeamMember } from "@/lib/teams/update-team-member";
import { acceptInvitation } from "./accept-invitation";
import { getInvitation } from "./get-invitation";
import { listInvitations } from "./list-invitations";
import { registerByInvitation } from "./register-by-invitation";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";

const look = (token: string) => answerOf(getInvitation, undefined, { token }, apiCall());
const register = (token: string, name = "Mia Torres") =>
  answerOf(registerByInvitation, undefined, { token, name, password: PASSWORD }, apiCall());
const sentenceOf = (act: Promise<unknown>) =>
  act.then(
    () => "it worked",
    (thrown: unknown) => OperationError.from(thrown).message,
  );

describe("somebody new", () => {
  test("registers into the team with the role of the invitation and a confirmed address", async () => {
    const { actor } = await newOwner();
    const email = newAddress("mia");
    await invited(actor, email, "manager");
    const token = await invitationToken(email);
    expect(await look(token)).toMatchObject({
      state: "open",
      email,
      role: "manager",
      teamName: "Analytical Homes",
      invitedBy: "Ada Lovelace",
      hasAccount: false,
    });
    const account = await register(token);
    expect(account.team).toMatchObject({ id: actor.teamId, role: "manager" });
    expect(account.user.emailVerifiedAt).not.toBeNull();
    expect(await signedIn(account.accessToken)).toMatchObject({ teamId: actor.teamId, email });
    const { items } = await answerOf(listInvitations, actor, { id: actor.teamId });
    expect(items).toEqual([]);
    const journal = await answerOf(listJournalEntries, actor, {});
    expect(journal.items[0]).toMatchObject({
      summary: "Mia Torres joined as manager, invited by Ada Lovelace",
      canUndo: false,
    });
  });

  test("finds the link still working after a mail scanner opened it", async () => {
    const { actor } = await newOwner();
    const email = newAddress("mia");
    await invited(actor, email);
    const token = await invitationToken(email);
    for (let scan = 0; scan < 3; scan += 1) await look(token);
    expect((await register(token)).team.id).toBe(actor.teamId);
  });

  test("is let in once, however many answer the same link at the same moment", async () => {
    const { actor } = await newOwner();
    const email = newAddress("mia");
    await invited(actor, email);
    const token = await invitationToken(email);
    const outcomes = await Promise.all(
      ["Mia", "Max", "Moe"].map((name) => sentenceOf(register(token, name))),
    );
    expect(outcomes.filter((sentence) => sentence === "it worked")).toHaveLength(1);
    expect(outcomes.filter((sentence) => /accepted already/.test(sentence))).toHaveLength(2);
    const { members } = await answerOf(getTeam, actor, { id: actor.teamId });
    expect(members).toHaveLength(2);
  });
});

describe("somebody with an account", () => {
  test("joins by one button and goes on in that team", async () => {
    const { actor } = await newOwner();
    const guest = await newPerson();
    await invited(actor, guest.email);
    const token = await invitationToken(guest.email);
    expect(await look(token)).toMatchObject({ hasAccount: true });
    expect(await refusalOf(register(token))).toBe("conflict");
    const before = await signedIn(guest.accessToken);
    await answerOf(acceptInvitation, before, { token }, apiCall());
    const after = await signedIn(guest.accessToken);
    expect(after).toMatchObject({ teamId: actor.teamId, role: "agent", emailVerified: true });
    const { items } = await answerOf(listTeams, after, {});
    expect(items.map(({ id, isCurrent }) => [id, isCurrent])).toEqual(
      expect.arrayContaining([
        [actor.teamId, true],
        [before.teamId, false],
      ]),
    );
  });

  test("is told so when signed in with another address", async () => {
    const { actor } = await newOwner();
    const other = await newOwner();
    const email = newAddress("mia");
    await invited(actor, email);
    const token = await invitationToken(email);
    const act = answerOf(acceptInvitation, other.actor, { token }, apiCall());
    expect(await sentenceOf(act)).toContain(`This invitation is for ${email}`);
    expect((await signedIn(other.accessToken)).teamId).toBe(other.team.id);
    expect(await look(token)).toMatchObject({ state: "open" });
  });

  test("comes back after having left, as the same person in the team's history", async () => {
    const { actor } = await newOwner();
    const mia = await newColleague(actor);
    await answerOf(removeMember, actor, { id: actor.teamId, userId: mia.user.id });
    expect(await actorBehind(mia.accessToken)).toBeUndefined();
    await invited(actor, mia.email, "manager");
    const fresh = await newSignIn(mia.email);
    await answerOf(
      acceptInvitation,
      fresh.actor,
      { token: await invitationToken(mia.email) },
      apiCall(),
    );
    expect(await signedIn(fresh.accessToken)).toMatchObject({
      teamId: actor.teamId,
      userId: mia.user.id,
      role: "manager",
    });
  });
});

async function newSignIn(email: string) {
  const { login } = await import("@/lib/auth/login");
  const { accessToken } = await answerOf(login, undefined, { email, password: PASSWORD }, apiCall());
  return { accessToken, actor: await signedIn(accessToken) };
}

describe("an invitation", () => {
  test("is refused for a member, for a second time, and by an unconfirmed inviter", async () => {
    const { actor, email: own } = await newOwner();
    const email = newAddress("mia");
    await invited(actor, email);
    expect(await sentenceOf(invited(actor, email.toUpperCase()))).toContain("is invited already");
    expect(await sentenceOf(invited(actor, own))).toBe(
      "Ada Lovelace is a member of this team already.",
    );
    const unconfirmed = { ...actor, emailVerified: false };
    expect(await sentenceOf(invited(unconfirmed, newAddress()))).toContain("Confirm your email");
    expect(await refusalOf(invited(actor, "not an address"))).toBe("invalid");
  });

  test("exists once when two colleagues invite the same address at the same moment", async () => {
    const { actor } = await newOwner();
    const email = newAddress("mia");
    const outcomes = await Promise.allSettled([invited(actor, email), invited(actor, email)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { items } = await answerOf(listInvitations, actor, { id: actor.teamId });
    expect(items).toHaveLength(1);
  });

  test("sent again has a new link, and the old one is dead", async () => {
    const { actor } = await newOwner();
    const email = newAddress("mia");
    const { invitation } = await invited(actor, email);
    const old = await invitationToken(email);
    const where = { id: actor.teamId, invitationId: invitation?.id };
    await answerOf(resendInvitation, actor, where, apiCall());
    expect(await refusalOf(look(old))).toBe("not_found");
    expect(await look(await invitationToken(email))).toMatchObject({ state: "open" });
  });

  test("that was revoked says so and lets nobody in; undo opens it again", async () => {
    const { actor } = await newOwner();
    const email = newAddress("mia");
    const { invitation } = await invited(actor, email);
    const token = await invitationToken(email);
    const where = { id: actor.teamId, invitationId: invitation?.id };
    const { entryId } = await perform(revokeInvitation, actor, where, apiCall());
    expect(await look(token)).toMatchObject({ state: "revoked" });
    expect(await sentenceOf(register(token))).toContain("was taken back");
    await answerOf(undoJournalEntry, actor, { id: entryId });
    expect((await register(token)).team.id).toBe(actor.teamId);
  });

  test("taken back by undoing it is gone, and a resent link stays dead after an undo", async () => {
    const { actor } = await newOwner();
    const email = newAddress("mia");
    const { data, entryId } = await perform(
      addMember,
      actor,
      { id: actor.teamId, email, role: "agent" },
      apiCall(),
    );
    const old = await invitationToken(email);
    const where = { id: actor.teamId, invitationId: data.invitation?.id };
    const again = await perform(resendInvitation, actor, where, apiCall());
    await answerOf(undoJournalEntry, actor, { id: again.entryId });
    expect(await refusalOf(look(old))).toBe("not_found");
    await answerOf(undoJournalEntry, actor, { id: entryId });
    expect(await refusalOf(look(await invitationToken(email)))).toBe("not_found");
  });

  test("expires after a week, and the address can be invited anew", async () => {
    const { actor } = await newOwner();
    const email = newAddress("mia");
    const { invitation } = await invited(actor, email);
    const token = await invitationToken(email);
    await systemSql().begin(async (sql) => {
      await sql`select set_config('app.entry_id', gen_random_uuid()::text, true)`;
      await sql`update invitations set expires_at = now() - interval '1 minute' where id = ${invitation?.id ?? ""}`;
    });
    expect(await look(token)).toMatchObject({ state: "expired" });
    expect(await sentenceOf(register(token))).toContain("has expired");
    const { items } = await answerOf(listInvitations, actor, { id: actor.teamId });
    expect(items[0]).toMatchObject({ isExpired: true });
    await invited(actor, email);
    expect(await look(await invitationToken(email))).toMatchObject({ state: "open" });
  });

  test("gives no role above one's own, and only an owner makes an owner", async () => {
    const { actor } = await newOwner();
    const admin = await newColleague(actor, "admin");
    expect(await sentenceOf(invited(admin.actor, newAddress(), "owner"))).toContain("Only an owner");
    await answerOf(updateTeamMember, actor, {
      id: actor.teamId,
      userId: admin.user.id,
      role: "manager",
      rights: { "members:manage": true },
    });
    const manager = await signedIn(admin.accessToken);
    expect(await sentenceOf(invited(manager, newAddress(), "admin"))).toContain("above your own");
    expect((await invited(manager, newAddress(), "agent")).invitation?.role).toBe("agent");
    const agent = await newColleague(actor, "agent");
    expect(await refusalOf(invited(agent.actor, newAddress()))).toBe("forbidden");
    expect((await invited(actor, newAddress(), "owner")).invitation?.role).toBe("owner");
  });

  test("lies in the mailbox of its team's simulator and of no other", async () => {
    const { actor } = await newOwner();
    const other = await newOwner();
    const email = newAddress("mia");
    await invited(actor, email);
    const found = async (by: typeof actor) =>
      (await answerOf(listEmails, by, { q: email })).items.map(({ to }) => to);
    expect(await found(actor)).toEqual([email]);
    expect(await found(other.actor)).toEqual([]);
  });
});
