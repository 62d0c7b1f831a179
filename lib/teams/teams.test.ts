import { describe, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { login } from "@/lib/auth/login";
import { apiCall, PASSWORD, refusalOf } from "@/lib/auth/testing";
import { createLead } from "@/lib/leads/create-lead";
import { listLeads } from "@/lib/leads/list-leads";
import { createNote } from "@/lib/notes/create-note";
import { answerOf } from "@/lib/operations/perform";
import { getTeamSettings } from "@/lib/settings/get-team-settings";
import { updateTeamSettings } from "@/lib/settings/update-team-settings";
import { createTag } from "@/lib/tags/create-tag";
import { createTeam } from "./create-team";
import { deleteTeam } from "./delete-team";
import { listTeams } from "./list-teams";
import { switchTeam } from "./switch-team";
import { actorBehind, invited, newColleague, newOwner, signedIn } from "./testing";
import { updateTeam } from "./update-team";

describe("several teams", () => {
  test("are kept apart, and a sign-in acts in exactly one of them", async () => {
    const { actor, accessToken } = await newOwner();
    await answerOf(createLead, actor, { firstName: "Rosalind", force: true });
    const second = await answerOf(createTeam, actor, { name: "Second home" }, apiCall());
    expect((await signedIn(accessToken)).teamId).toBe(actor.teamId);
    await answerOf(switchTeam, actor, { id: second.id }, apiCall());
    const there = await signedIn(accessToken);
    expect(there).toMatchObject({ teamId: second.id, role: "owner" });
    expect((await answerOf(listLeads, there, {})).items).toEqual([]);
    const { items } = await answerOf(listTeams, there, {});
    expect(items.map(({ name, isCurrent }) => [name, isCurrent])).toEqual([
      ["Analytical Homes", false],
      ["Second home", true],
    ]);
  });

  test("of others cannot be switched to", async () => {
    const { actor } = await newOwner();
    const other = await newOwner();
    expect(await refusalOf(answerOf(switchTeam, actor, { id: other.team.id }))).toBe("not_found");
    const { sessionId: _, ...asKey } = { ...actor, apiKeyId: crypto.randomUUID() };
    expect(await refusalOf(answerOf(switchTeam, asKey, { id: actor.teamId }))).toBe("invalid");
  });
});

describe("the settings of a team", () => {
  const day = { opens: "09:00", closes: "17:30" };
  const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null };

  test("hold its logo, working hours and holidays, through both of their addresses", async () => {
    const { actor } = await newOwner();
    const logoUrl = "data:image/png;base64,iVBORw0KGgo=";
    const holidays = [{ date: "2026-12-25", name: "Christmas" }];
    await answerOf(updateTeam, actor, { id: actor.teamId, logoUrl, workingHours: hours });
    await answerOf(updateTeamSettings, actor, { holidays, currency: "EUR" });
    expect(await answerOf(getTeamSettings, actor, {})).toMatchObject({
      logoUrl,
      workingHours: hours,
      holidays,
      currency: "EUR",
      version: 3,
    });
  });

  test.each([
    [
      "a day that ends before it begins",
      { workingHours: { ...hours, mon: { opens: "18:00", closes: "09:00" } } },
    ],
    ["a day that is missing", { workingHours: { mon: day } }],
    ["a holiday on no day", { holidays: [{ date: "2026-02-30", name: "Never" }] }],
    ["the same holiday twice", { holidays: [1, 2].map((n) => ({ date: "2026-12-25", name: `${n}` })) }],
    ["a logo that is a script", { logoUrl: "data:image/svg+xml;base64,PHN2Zz4=" }],
    ["a logo of another site", { logoUrl: "https://example.com/logo.png" }],
    ["a name of two lines", { name: "Analytical\nHomes" }],
  ])("refuse %s", async (_what, changes) => {
    const { actor } = await newOwner();
    expect(await refusalOf(answerOf(updateTeamSettings, actor, changes))).toBe("invalid");
  });
});

/** How many rows each table still has of a team; tables without any are left out. */
async function rowsOf(teamId: string): Promise<Record<string, number>> {
  const tables = await systemSql()<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'team_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`;
  const counted = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await systemSql().unsafe<{ count: number }[]>(
        `select count(*)::int as count from ${name} where team_id = $1`,
        [teamId],
      );
      return [name, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

describe("deleting a team", () => {
  async function furnished() {
    const owner = await newOwner();
    const mia = await newColleague(owner.actor);
    await invited(owner.actor, `someone.${owner.team.id}@rapport.test`);
    const lead = await answerOf(createLead, owner.actor, { firstName: "Rosalind", force: true });
    await answerOf(createNote, owner.actor, { id: lead.id, body: "Call back." });
    await answerOf(createTag, owner.actor, { name: "VIP", color: "pink" });
    return { ...owner, mia };
  }
  const erase = (
    by: Awaited<ReturnType<typeof furnished>>["actor"],
    confirmName = "Analytical Homes",
  ) => answerOf(deleteTeam, by, { id: by.teamId, confirmName });

  test("removes every row of every table, its history too, and nothing of another team", async () => {
    const { actor } = await furnished();
    const other = await furnished();
    const theirs = await rowsOf(other.team.id);
    expect(Object.keys(await rowsOf(actor.teamId))).toEqual(
      expect.arrayContaining([
        "leads",
        "notes",
        "tags",
        "journal_entries",
        "journal_changes",
        "sessions",
      ]),
    );
    await erase(actor);
    expect(await rowsOf(actor.teamId)).toEqual({});
    expect(await rowsOf(other.team.id)).toEqual(theirs);
  });

  test("asks for its name and for an owner", async () => {
    const { actor, mia } = await furnished();
    expect(await refusalOf(erase(actor, "analytical"))).toBe("invalid");
    expect(await refusalOf(erase(mia.actor))).toBe("forbidden");
    expect((await rowsOf(actor.teamId)).leads).toBe(1);
  });

  test("lets members go on in another team of theirs, and ends the sign-ins of the others", async () => {
    const { actor, accessToken, mia } = await furnished();
    const second = await answerOf(createTeam, actor, { name: "Second home" }, apiCall());
    await erase(actor);
    expect(await signedIn(accessToken)).toMatchObject({ teamId: second.id });
    expect(await actorBehind(mia.accessToken)).toBeUndefined();
  });

  test("leaves nobody locked out: whoever has no team left starts over in one of their own", async () => {
    const { actor, email } = await furnished();
    await erase(actor);
    const again = await answerOf(login, undefined, { email, password: PASSWORD }, apiCall());
    expect(again.team).toMatchObject({ name: "Ada Lovelace's team", role: "owner" });
  });

  test("is whole or not at all: what is refused half-way leaves everything as it was", async () => {
    const { actor } = await furnished();
    const before = await rowsOf(actor.teamId);
    const torn = systemSql().begin(async (sql) => {
      await sql`select erase_team(${actor.teamId})`;
      throw new Error("killed");
    });
    await expect(torn).rejects.toThrow("killed");
    expect(await rowsOf(actor.teamId)).toEqual(before);
  });

  test("is the only way to take history away: no role of the application can", async () => {
    const { actor } = await furnished();
    const act = systemSql()`delete from journal_entries where team_id = ${actor.teamId}`;
    await expect(act).rejects.toThrow(/permission denied/);
  });

  test("orders a sweep of files and of what was being written meanwhile", async () => {
    const { actor } = await furnished();
    await erase(actor);
    const [event] = await systemSql()<{ data: { teamId: string; files: string[] } }[]>`
      select data from outbox_events where name = 'team.deleted' and data->>'teamId' = ${actor.teamId}`;
    expect(event?.data.files).toEqual([]);
    await systemSql()`insert into journal_entries (id, team_id, actor_kind, door, operation, summary)
      values (gen_random_uuid(), ${actor.teamId}, 'system', 'system', 'late.write', 'Too late')`;
    await systemSql()`select erase_team(${actor.teamId})`;
    expect(await rowsOf(actor.teamId)).toEqual({});
  });
});
