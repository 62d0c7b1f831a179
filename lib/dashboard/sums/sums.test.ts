import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { closePools, systemSql, withTenant } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { deleteActivity } from "@/lib/activities/delete-activity";
import { logActivity } from "@/lib/activities/log-activity";
import { restoreFromBin } from "@/lib/bin/restore-from-bin";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { assignLead } from "@/lib/leads/assign-lead";
import { bulkUpdateLeads } from "@/lib/leads/bulk-update-leads";
import { createLead } from "@/lib/leads/create-lead";
import { deleteLead } from "@/lib/leads/delete-lead";
import { mergeLeads } from "@/lib/leads/merge/merge-leads";
import { setLeadStatus } from "@/lib/leads/set-lead-status";
import { seedLeads } from "@/lib/leads/testing";
import { updateLead } from "@/lib/leads/update-lead";
import type { Actor } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { answerOf, perform } from "@/lib/operations/perform";
import { updateTeamSettings } from "@/lib/settings/update-team-settings";
import { getActivity } from "../get-activity";
import { getFunnel } from "../get-funnel";
import { getLeadsBySource } from "../get-leads-by-source";
import { getOverview } from "../get-overview";
import { periodKeys } from "../periods";
import { enact, worldOf } from "../world.testing";
import { keepAllSums } from "./keep-sums";
import { summed, withoutSums } from "./testing";

afterAll(closePools);

const member = (actor: Actor) => actor.userId as string;
const DAY = 24 * 3_600_000;
const statuses = ["new", "contacted", "qualified", "appointment", "won", "lost"] as const;

/** Everything that a dashboard tells, but for when it was asked. */
async function figures(viewer: Actor, question: { period: string; owner?: string }) {
  const [overview, funnel, sources, activity] = [
    await answerOf(getOverview, viewer, question),
    await answerOf(getFunnel, viewer, question),
    await answerOf(getLeadsBySource, viewer, question),
    await answerOf(getActivity, viewer, question),
  ];
  return {
    cards: overview.cards.map(({ rows: _, ...card }) => card),
    leads: funnel.leads,
    lost: funnel.lost.leads,
    steps: funnel.steps.map(({ rows: _, ...step }) => step),
    sources: sources.sources
      .map(({ rows: _, wonRows: __, source, revenue, ...own }) => ({
        ...own,
        source: source?.toLowerCase(),
        revenue: revenue.toSorted((a, b) => (a.currency < b.currency ? -1 : 1)),
      }))
      .toSorted((a, b) => (`${a.source}` < `${b.source}` ? -1 : 1)),
    people: activity.people.map(({ firstContactRows: _, ...person }) => person),
    days: activity.days.map(({ day, total, people }) => ({
      ...{ day, total },
      people: people.toSorted((a, b) => (a.userId < b.userId ? -1 : 1)),
    })),
  };
}

/** What people do with leads that are there; `pick` chooses among them. */
const acts = {
  create: ({ ada }: TestTeam) => perform(createLead, ada, { firstName: "New", force: true }),
  move: ({ ada }: TestTeam, pick: Pick) =>
    perform(setLeadStatus, ada, { id: pick.lead(), status: pick.of(statuses), lossReason: "Budget" }),
  assign: ({ ada, mia }: TestTeam, pick: Pick) =>
    perform(assignLead, ada, {
      id: pick.lead(),
      assignedToId: pick.of([null, member(ada), member(mia)]),
    }),
  change: ({ ada }: TestTeam, pick: Pick) =>
    perform(updateLead, ada, {
      id: pick.lead(),
      valueCents: pick.of([null, 100, 5_000]),
      source: pick.of(["Fair", "website", null]),
    }),
  changeMany: ({ ada }: TestTeam, pick: Pick) =>
    perform(bulkUpdateLeads, ada, {
      ids: [...new Set([pick.lead(), pick.lead(), pick.lead()])],
      changes: { status: pick.of(statuses), lossReason: "Budget" },
    }),
  call: ({ ada }: TestTeam, pick: Pick) =>
    perform(logActivity, ada, {
      leadId: pick.lead(),
      happenedAt: new Date(Date.now() - pick.of([0, 0.5, 3, 20, 60, 120]) * DAY).toISOString(),
    }),
  takeBackCall: async ({ ada, teamId }: TestTeam, pick: Pick) => {
    const calls = await systemSql()<{ id: string }[]>`
      select activity_id as id from logged_events where team_id = ${teamId} and deleted_at is null order by id`;
    return perform(deleteActivity, ada, { id: pick.of(calls.map(({ id }) => id)) });
  },
  remove: ({ ada }: TestTeam, pick: Pick) => perform(deleteLead, ada, { id: pick.lead() }),
  restore: ({ ada }: TestTeam, pick: Pick) => perform(restoreFromBin, ada, { ids: [pick.lead()] }),
  merge: async ({ ada }: TestTeam, pick: Pick) =>
    perform(mergeLeads, ada, { keepId: pick.lead(), mergeId: pick.lead() }),
  undo: ({ ada }: TestTeam, pick: Pick) =>
    perform(undoJournalEntry, ada, { id: pick.of(pick.entries) }),
  importOld: async (team: TestTeam, pick: Pick) => {
    const createdAt = new Date(Date.now() - pick.of([0.1, 2, 45, 200]) * DAY);
    pick.leads.push(
      ...(await seedLeads(team, [{ firstName: "Old", createdAt, status: pick.of(statuses) }])),
    );
  },
  keep: ({ teamId }: TestTeam) => summed(teamId),
};

/** Some are done oftener than others. */
const kinds = (Object.keys(acts) as (keyof typeof acts)[]).concat(
  "call",
  "call",
  "undo",
  "move",
  "assign",
);

interface Pick {
  leads: string[];
  entries: string[];
  lead(): string;
  of<T>(choices: readonly T[]): T;
}

test("whatever was done since, sums answer as a plain count of the rows does", async () => {
  const act = fc.record({
    kind: fc.constantFrom(...kinds),
    chance: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.noShrink(fc.gen()),
      fc.array(act, { minLength: 4, maxLength: 20 }),
      async (gen, done) => {
        const team = await newTeam({ timeZone: "America/Denver", leadVisibility: "own" });
        const world = gen(() => worldOf(new Date(), [member(team.ada), member(team.mia)]));
        await enact(team, world);
        await seedLeads(team, [{ firstName: "Lead", createdAt: new Date(Date.now() - 30 * DAY) }]);
        await summed(team.teamId);
        const known = await systemSql()<
          { id: string }[]
        >`select id from leads where team_id = ${team.teamId} order by id`;
        const [leads, entries] = [known.map(({ id }) => id), [] as string[]];
        for (const { kind, chance } of done) {
          const of = <T>(choices: readonly T[]) => choices[(chance.shift() ?? 0) % choices.length] as T;
          const pick: Pick = { leads, entries, of, lead: () => of(leads) };
          const outcome = await acts[kind](team, pick).catch(refused);
          if (outcome && "entryId" in outcome && outcome.entryId) entries.push(outcome.entryId);
        }
        const [stretches] = await systemSql()<{ total: number }[]>`
          select count(*)::int as total from figure_stretches where team_id = ${team.teamId}`;
        expect(stretches?.total).toBeGreaterThan(20);
        for (const viewer of [team.grace, team.mia])
          for (const owner of [undefined, member(team.mia), "none"]) {
            const question = {
              period: gen(fc.constantFrom, ...periodKeys.filter((key) => key !== "custom")),
              ...(owner && { owner }),
            };
            const plain = await withoutSums(team.teamId, () => figures(viewer, question));
            expect(await figures(viewer, question)).toEqual(plain);
          }
      },
    ),
    // Each try of a shorter past takes seconds.
    { numRuns: 8, endOnFailure: true },
  );
}, 120_000);

/** A team with three leads of last month, one of them Mia's, whose figures are summed. */
async function summedTeam() {
  const team = await newTeam({ timeZone: "America/Denver", leadVisibility: "own" });
  const ago = (days: number) => ({ firstName: "Lead", createdAt: new Date(Date.now() - days * DAY) });
  const ids = await seedLeads(team, [ago(10), ago(10), { ...ago(12), assignedToId: member(team.mia) }]);
  await summed(team.teamId);
  const newLeads = async (viewer = team.ada) => {
    const { cards } = await answerOf(getOverview, viewer, { period: "30d" });
    return cards.find(({ key }) => key === "newLeads")?.value;
  };
  return { team, ids, newLeads };
}

test("what was summed is not counted again until it changes, and then at once", async () => {
  const { team, ids, newLeads } = await summedTeam();
  await systemSql()`update figure_sums set count = count + 100 where team_id = ${team.teamId} and measure = 'came'`;
  expect([await newLeads(), await newLeads(team.mia)]).toEqual([203, 101]);
  for (const id of ids) await answerOf(setLeadStatus, team.ada, { id, status: "contacted" });
  expect([await newLeads(), await newLeads(team.mia)]).toEqual([3, 1]);
  await summed(team.teamId);
  expect([await newLeads(), await newLeads(team.mia)]).toEqual([3, 1]);
});

test("in another time zone days begin elsewhere: the leads are counted until they are summed for it", async () => {
  const { team, newLeads } = await summedTeam();
  await systemSql()`update figure_sums set count = count + 100 where team_id = ${team.teamId} and measure = 'came'`;
  await answerOf(updateTeamSettings, team.grace, { timeZone: "Asia/Tokyo" });
  expect(await newLeads()).toBe(3);
  await summed(team.teamId);
  expect(await newLeads()).toBe(3);
  const [zone] =
    await systemSql()`select time_zone as zone from figure_states where team_id = ${team.teamId}`;
  expect(zone?.zone).toBe("Asia/Tokyo");
});

test("who sees only their own leads is shown no sum of anybody else's", async () => {
  const { team } = await summedTeam();
  const holders = (visibleOwnerId?: string) =>
    withTenant(
      { teamId: team.teamId, visibleOwnerId },
      ({ sql }) => sql<{ id: string }[]>`
      select distinct holder_id as id from figure_sums order by 1`,
    );
  expect(await holders()).toHaveLength(3);
  expect(await holders(member(team.mia))).toEqual([{ id: member(team.mia) }]);
});

/** Some acts make no sense at their time, and are refused. */
function refused(error: unknown): undefined {
  if (!(error instanceof OperationError) || error.code === "internal") throw error;
}

test("sums of one team that break do not keep other teams from theirs", async () => {
  const [broken, sound] = [await newTeam(), await newTeam()];
  for (const team of [broken, sound]) {
    await seedLeads(team, [{ firstName: "Lead", createdAt: new Date(Date.now() - 30 * DAY) }]);
    await summed(team.teamId);
    await answerOf(bulkUpdateLeads, team.ada, { filter: { and: [] }, changes: { source: "Fair" } });
  }
  await systemSql()`update figure_states set begun_in = 'none' where team_id = ${broken.teamId}`;
  await keepAllSums({ until: Date.now() + 30_000 });
  const left = await systemSql()<{ team: string }[]>`
    select distinct team_id as team from figure_marks where team_id in ${systemSql()([broken.teamId, sound.teamId])}`;
  expect(left).toEqual([{ team: broken.teamId }]);
  await systemSql()`delete from figure_states where team_id = ${broken.teamId}`;
});

test("merging a lead with many calls does not mark its figures once for each of them", async () => {
  const { team, ids } = await summedTeam();
  const [keepId = "", mergeId = ""] = ids;
  const happenedAt = new Date(Date.now() - 9 * DAY).toISOString();
  for (let calls = 0; calls < 20; calls += 1)
    await answerOf(logActivity, team.ada, { leadId: mergeId, happenedAt });
  await summed(team.teamId);
  const marks = () =>
    systemSql()`select since from figure_marks where team_id = ${team.teamId} and since <= ${happenedAt} and until > ${happenedAt}`;
  expect(await marks()).toHaveLength(0);
  await answerOf(mergeLeads, team.ada, { keepId, mergeId });
  const stretches = (await marks()).length;
  expect([stretches > 0, stretches < 10]).toEqual([true, true]);
});
