import { describe, expect, test } from "vitest";
import { systemSql, withTenant } from "@/db/client";
import { newTeam } from "@/db/testing";
import type { GrantableScope, Role } from "@/lib/access";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import { login } from "@/lib/auth/login";
import { apiCall, PASSWORD, refusalOf, send } from "@/lib/auth/testing";
import { exportLeads } from "@/lib/exports/export-leads";
import { listJournalEntries } from "@/lib/journal/list-journal-entries";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { createLead } from "@/lib/leads/create-lead";
import { listLeads } from "@/lib/leads/list-leads";
import { type Actor, tenancyOf } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { answerOf, perform } from "@/lib/operations/perform";
import { createTask } from "@/lib/tasks/create-task";
import { getTask } from "@/lib/tasks/get-task";
import { setTaskStatus } from "@/lib/tasks/set-task-status";
import { addMember } from "./add-member";
import { getTeam } from "./get-team";
import { removeMember } from "./remove-member";
import { actorBehind, newColleague, newOwner, signedIn } from "./testing";
import { updateTeamMember } from "./update-team-member";

const change = (by: Actor, userId: string | undefined, changes: object) =>
  answerOf(updateTeamMember, by, { id: by.teamId, userId, ...changes });
const remove = (by: Actor, userId: string | undefined, leadsTo?: string) =>
  perform(removeMember, by, { id: by.teamId, userId, ...(leadsTo && { leadsTo }) });
const sentenceOf = (act: Promise<unknown>) =>
  act.then(
    () => "it worked",
    (thrown: unknown) => OperationError.from(thrown).message,
  );
const rolesIn = async (by: Actor) =>
  (await answerOf(getTeam, by, { id: by.teamId })).members.map(({ role }) => role);

const signInAgain = (email: string) =>
  answerOf(login, undefined, { email, password: PASSWORD }, apiCall());

async function giveLeads(team: { grace: Actor }, owner: Actor, count: number) {
  for (let index = 0; index < count; index += 1)
    await answerOf(createLead, team.grace, {
      firstName: `Lead ${index}`,
      assignedToId: owner.userId,
      force: true,
    });
}
const countOf = async (by: Actor, assignedToId: string) =>
  (await answerOf(listLeads, by, { assignedToId: [assignedToId] })).total;

describe("the last owner", () => {
  test("can be neither demoted, deactivated nor removed", async () => {
    const { grace, ada } = await newTeam();
    await change(grace, ada.userId, { role: "admin" });
    for (const act of [
      () => change(grace, grace.userId, { role: "admin" }),
      () => change(grace, grace.userId, { isActive: false }),
      () => remove(grace, grace.userId),
    ])
      expect(await sentenceOf(act())).toContain("Grace Hopper is the last owner");
  });

  test("stays, when two owners demote each other at the same moment", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { grace, ada, mia } = await newTeam();
      await change(grace, ada.userId, { role: "owner" });
      const outcomes = await Promise.all([
        sentenceOf(change(grace, ada.userId, { role: "agent" })),
        sentenceOf(
          change({ ...ada, role: "owner", scopes: grace.scopes }, grace.userId, { role: "agent" }),
        ),
      ]);
      expect(outcomes.filter((sentence) => sentence === "it worked")).toHaveLength(1);
      expect(await rolesIn(mia)).toContain("owner");
    }
  });

  test("stays even when a statement of any kind would take the last one away", async () => {
    const { teamId, grace } = await newTeam();
    const tenancy = { ...tenancyOf(grace), entryId: crypto.randomUUID() };
    const write = withTenant(
      tenancy,
      ({ sql }) => sql`update team_members set role = 'viewer' where team_id = ${teamId}`,
      "write",
    );
    expect(await refusalOf(write)).toBe("conflict");
  });

  test("stays, when undoing would unmake the owner who took over", async () => {
    const { grace, ada } = await newTeam();
    const { entryId } = await perform(updateTeamMember, grace, {
      id: grace.teamId,
      userId: ada.userId,
      role: "owner",
    });
    await remove(grace, grace.userId);
    const owner = { ...ada, role: "owner" as Role, scopes: grace.scopes };
    expect(await refusalOf(answerOf(undoJournalEntry, owner, { id: entryId }))).toBe("conflict");
    expect(await rolesIn(owner)).toContain("owner");
  });
});

describe("who stands above", () => {
  test("is changed and removed by nobody below", async () => {
    const { actor } = await newOwner();
    const admin = await newColleague(actor, "admin");
    for (const act of [
      () => change(admin.actor, actor.userId, { title: "Intern" }),
      () => change(admin.actor, actor.userId, { role: "viewer" }),
      () => remove(admin.actor, actor.userId),
    ])
      expect(await sentenceOf(act())).toContain("Only an owner can change an owner");
    expect(await sentenceOf(change(admin.actor, admin.user.id, { role: "owner" }))).toContain(
      "Only an owner can make an owner",
    );
  });

  test("does not come back through an undo of somebody below", async () => {
    const { actor } = await newOwner();
    const admin = await newColleague(actor, "admin");
    const second = await newColleague(actor, "owner", "Vic Stone");
    const { entryId } = await perform(updateTeamMember, actor, {
      id: actor.teamId,
      userId: second.user.id,
      role: "agent",
    });
    expect(await refusalOf(answerOf(undoJournalEntry, admin.actor, { id: entryId }))).toBe("forbidden");
    await answerOf(undoJournalEntry, actor, { id: entryId });
    expect((await signedIn(second.accessToken)).role).toBe("owner");
  });
});

describe("rights beyond the role", () => {
  test("count from the next request on, and stand on the member's row", async () => {
    const { actor } = await newOwner();
    const mia = await newColleague(actor);
    expect(await refusalOf(answerOf(exportLeads, mia.actor, { format: "csv" }))).toBe("forbidden");
    await change(actor, mia.user.id, { rights: { "leads:export": true, "leads:delete": false } });
    const now = await signedIn(mia.accessToken);
    expect(now.scopes.has("leads:export")).toBe(true);
    expect(now.scopes.has("leads:delete")).toBe(false);
    const { members } = await answerOf(getTeam, actor, { id: actor.teamId });
    expect(members.find(({ userId }) => userId === mia.user.id)?.rights).toEqual({
      "leads:export": true,
      "leads:delete": false,
    });
    const journal = await answerOf(listJournalEntries, actor, {});
    expect(journal.items[0]?.summary).toBe(
      "Changed Mia Torres: may export leads, may not delete leads",
    );
  });

  test("leave no hidden remainder when the role gives the same", async () => {
    const { actor } = await newOwner();
    const mia = await newColleague(actor);
    await change(actor, mia.user.id, { rights: { "leads:export": true } });
    await change(actor, mia.user.id, { role: "manager" });
    await change(actor, mia.user.id, { role: "agent" });
    expect((await signedIn(mia.accessToken)).scopes.has("leads:export")).toBe(false);
  });

  test.each<[GrantableScope]>([["billing:manage"], ["leads:export"]])(
    "cannot be given by somebody without them: %s",
    async (right) => {
      const { actor } = await newOwner();
      const admin = await newColleague(actor, "admin");
      const mia = await newColleague(actor);
      await change(actor, admin.user.id, { rights: { "leads:export": false } });
      const now = await signedIn(admin.accessToken);
      expect(await sentenceOf(change(now, mia.user.id, { rights: { [right]: true } }))).toContain(
        "so you cannot let somebody else do it",
      );
      expect(await refusalOf(change(now, admin.user.id, { rights: { [right]: true } }))).toBe(
        "forbidden",
      );
    },
  );

  test("do not come with a role that holds more than its giver", async () => {
    const { actor } = await newOwner();
    const admin = await newColleague(actor, "admin");
    const mia = await newColleague(actor);
    await change(actor, admin.user.id, { rights: { "leads:export": false } });
    const now = await signedIn(admin.accessToken);
    expect(await refusalOf(change(now, mia.user.id, { role: "manager" }))).toBe("forbidden");
    const taken = { id: now.teamId, email: "x@rapport.test", role: "manager" };
    expect(await refusalOf(answerOf(addMember, now, taken, apiCall()))).toBe("forbidden");
  });

  test("cannot be taken from an owner", async () => {
    const { actor } = await newOwner();
    const own = change(actor, actor.userId, { rights: { "members:manage": false } });
    expect(await sentenceOf(own)).toContain("An owner has every right");
  });
});

describe("somebody who goes", () => {
  test("hands over their leads to one person, and an undo brings both back", async () => {
    const team = await newTeam();
    const { grace, mia, ada } = team;
    await giveLeads(team, mia, 3);
    expect(await sentenceOf(remove(grace, mia.userId))).toBe(
      "Mia Torres has 3 leads. Say who takes them.",
    );
    const { entryId } = await remove(grace, mia.userId, ada.userId);
    expect(await countOf(grace, ada.userId ?? "")).toBe(3);
    const { members } = await answerOf(getTeam, grace, { id: team.teamId });
    expect(members.map(({ name }) => name)).not.toContain("Mia Torres");
    await answerOf(undoJournalEntry, grace, { id: entryId });
    expect(await countOf(grace, mia.userId ?? "")).toBe(3);
    expect(await rolesIn(grace)).toContain("agent");
  });

  test("hands over what they still had to do with the leads, and keeps what they did", async () => {
    const team = await newTeam();
    const { grace, mia, ada } = team;
    const lead = await answerOf(createLead, mia, {
      firstName: "Ana",
      assignedToId: mia.userId,
      force: true,
    });
    const call = await answerOf(createTask, mia, { title: "Call Ana", leadId: lead.id });
    const signs = await answerOf(createTask, mia, { title: "Order signs" });
    const old = await answerOf(createTask, mia, { title: "Done long ago" });
    await answerOf(setTaskStatus, mia, { id: old.id, action: "done" });
    const { entryId } = await remove(grace, mia.userId, ada.userId);
    const owners = async () =>
      Promise.all(
        [call, signs, old].map(async ({ id }) => (await answerOf(getTask, grace, { id })).assignedToId),
      );
    expect(await owners()).toEqual([ada.userId, ada.userId, mia.userId]);
    await answerOf(undoJournalEntry, grace, { id: entryId });
    expect(await owners()).toEqual([mia.userId, mia.userId, mia.userId]);
  });

  test("leaves an even share to everyone on duty who may hold leads", async () => {
    const team = await newTeam();
    const { grace, mia, ada, vic } = team;
    await giveLeads(team, mia, 5);
    await remove(grace, mia.userId, "split");
    const shares = await Promise.all(
      [grace, ada, vic].map(({ userId }) => countOf(grace, userId ?? "")),
    );
    expect(shares.slice(0, 2).sort()).toEqual([2, 3]);
    expect(shares[2]).toBe(0);
  });

  test("may leave their leads to nobody, but not to who only looks or is gone", async () => {
    const team = await newTeam();
    const { grace, mia, vic, ada } = team;
    await giveLeads(team, mia, 2);
    await change(grace, ada.userId, { isActive: false });
    for (const taker of [vic, ada, mia])
      expect(await refusalOf(remove(grace, mia.userId, taker.userId))).toBe("invalid");
    await remove(grace, mia.userId, "nobody");
    expect(await countOf(grace, "none")).toBe(2);
  });

  test("keeps their name in the team's history", async () => {
    const team = await newTeam();
    const { grace, mia } = team;
    await answerOf(createLead, mia, { firstName: "Rosalind", force: true });
    await remove(grace, mia.userId, "nobody");
    const { items } = await answerOf(listJournalEntries, grace, { actorId: mia.userId });
    expect(items[0]?.actorName).toBe("Mia Torres");
  });

  test("is out at once, goes on in another team of theirs, and can be taken back", async () => {
    const { actor } = await newOwner();
    const mia = await newColleague(actor);
    const other = await newOwner();
    const { invited, invitationToken } = await import("./testing");
    const { acceptInvitation } = await import("@/lib/invitations/accept-invitation");
    await invited(other.actor, mia.email);
    await answerOf(acceptInvitation, mia.actor, { token: await invitationToken(mia.email) }, apiCall());
    expect((await signedIn(mia.accessToken)).teamId).toBe(other.team.id);
    await remove(other.actor, mia.user.id);
    expect((await signedIn(mia.accessToken)).teamId).toBe(actor.teamId);
    await change(actor, mia.user.id, { isActive: false });
    expect(await actorBehind(mia.accessToken)).toBeUndefined();
    await change(actor, mia.user.id, { isActive: true });
    await answerOf(addMember, other.actor, { id: other.team.id, userId: mia.user.id }, apiCall());
    const { members } = await answerOf(getTeam, other.actor, { id: other.team.id });
    expect(members.map(({ userId }) => userId)).toContain(mia.user.id);
  });

  test.each([
    ["deactivated", (by: Actor, userId: string) => change(by, userId, { isActive: false })],
    ["removed", (by: Actor, userId: string) => remove(by, userId)],
  ])("%s finds no key working on the day they come back, by a return or an undo", async (_, letGo) => {
    const { actor } = await newOwner();
    const mia = await newColleague(actor);
    await systemSql()`update users set email_verified_at = now() where id = ${mia.user.id}`;
    const keyOf = async () => {
      const now = await signedIn((await signInAgain(mia.email)).accessToken);
      const input = { name: "Zapier", access: "read", scopes: ["leads:read"] };
      return (await answerOf(createApiKey, now, input, apiCall())).key;
    };
    const opens = async (key: string) => (await send(key, "GET", "/leads")).status;
    const [first, second] = [await keyOf(), await keyOf()];
    expect(await opens(first)).toBe(200);
    await letGo(actor, mia.user.id);
    const { items } = await answerOf(listJournalEntries, actor, {});
    expect(items[0]?.summary).toContain("; 2 API keys revoked");
    await answerOf(undoJournalEntry, actor, { id: items[0]?.id });
    expect([await opens(first), await opens(second)]).toEqual([401, 401]);

    // An undo of their return ends the keys made since, as going does.
    await change(actor, mia.user.id, { isActive: false });
    const back = await perform(updateTeamMember, actor, {
      id: actor.teamId,
      userId: mia.user.id,
      isActive: true,
    });
    const later = await keyOf();
    expect(await opens(later)).toBe(200);
    await answerOf(undoJournalEntry, actor, { id: back.entryId });
    await change(actor, mia.user.id, { isActive: true });
    expect(await opens(later)).toBe(401);
  });

  test("may leave by themselves, and remove nobody else", async () => {
    const team = await newTeam();
    const { mia, vic } = team;
    expect(await refusalOf(remove(mia, vic.userId))).toBe("forbidden");
    await remove(mia, mia.userId);
    const { members } = await answerOf(getTeam, vic, { id: team.teamId });
    expect(members).toHaveLength(3);
  });
});

test("a title that is null is none", async () => {
  const { grace, mia } = await newTeam();
  const titleOf = ({ members }: Awaited<ReturnType<typeof change>>) =>
    members.find(({ userId }) => userId === mia.userId)?.title;
  expect(titleOf(await change(grace, mia.userId, { title: "Closer" }))).toBe("Closer");
  expect(titleOf(await change(grace, mia.userId, { title: null }))).toBe("");
});
