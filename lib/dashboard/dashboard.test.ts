import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { listActivities } from "@/lib/activities/list-activities";
import { listLeads } from "@/lib/leads/list-leads";
import { refusal, seedLeads } from "@/lib/leads/testing";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { createTask } from "@/lib/tasks/create-task";
import { listTasks } from "@/lib/tasks/list-tasks";
import { getActivity } from "./get-activity";
import { getFunnel } from "./get-funnel";
import { getLeadsBySource } from "./get-leads-by-source";
import { getOverview } from "./get-overview";
import { getUpcoming } from "./get-upcoming";
import { firstContact, median, oracle } from "./oracle.testing";
import { periodKeys } from "./periods";
import type { Card, Period } from "./schema";
import { countedTypes } from "./schema";
import { summed } from "./sums/testing";
import { enact, type WorldLead, worldOf } from "./world.testing";

afterAll(closePools);
// Three months take a thousand statements to sum up, and some of the pasts are summed.
vi.setConfig({ testTimeout: 90_000 });

const member = (actor: Actor) => actor.userId as string;
const spanOf = ({ from, to, previous }: Period) => ({
  from: new Date(from),
  to: new Date(to),
  previous: { from: new Date(previous.from), to: new Date(previous.to) },
});
const countOf = async (actor: Actor, rows: object) =>
  (await answerOf(listLeads, actor, { filter: rows, limit: 1 })).total;

/** A few random pasts of a team of its own, summed or not, each looked at by somebody, for some period and owner. */
const checkWorlds = (
  check: (
    world: WorldLead[],
    team: TestTeam,
    question: { period: string; owner?: string },
    viewer: Actor,
  ) => Promise<void>,
) =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...periodKeys.filter((key) => key !== "custom")),
      fc.constantFrom("nobody", "ada", "mia"),
      fc.boolean(),
      fc.boolean(),
      fc.noShrink(fc.gen()),
      async (period, of, isNarrow, isSummed, gen) => {
        const team = await newTeam({ timeZone: "America/Denver", leadVisibility: "own" });
        const members = [member(team.ada), member(team.mia)];
        const world = gen(() => worldOf(new Date(), members));
        await enact(team, world);
        if (isSummed) await summed(team.teamId);
        const viewer = isNarrow ? team.mia : team.grace;
        const owner = of === "nobody" ? undefined : member(team[of as "ada" | "mia"]);
        await check(world, team, { period, ...(owner && { owner }) }, viewer);
      },
    ),
    { numRuns: 12 },
  );

/** Whose leads a viewer's figures are about. */
function seen(world: WorldLead[], viewer: Actor) {
  return world.filter((lead) => !viewer.visibleOwnerId || lead.owner === viewer.visibleOwnerId);
}

test("every key figure equals a plain count of what happened, and the rows that it opens", () =>
  checkWorlds(async (world, _team, question, viewer) => {
    const { cards, period } = await answerOf(getOverview, viewer, question);
    const truth = oracle(seen(world, viewer), spanOf(period), question.owner);
    const card = (key: Card["key"]) => cards.find((each) => each.key === key) as Card;
    const pair = ({ value, previous }: Card) => ({ current: value, previous });
    expect(pair(card("newLeads"))).toEqual(truth.created);
    expect(pair(card("contacted"))).toEqual(truth.contacted);
    expect(pair(card("qualified"))).toEqual(truth.reached("qualified"));
    expect(pair(card("appointment"))).toEqual(truth.reached("appointment"));
    expect(pair(card("won"))).toEqual(truth.closed("won"));
    expect(pair(card("responseTime"))).toEqual(truth.responseTime);
    const [won, closed] = [truth.closed("won"), truth.closed("won", "lost")];
    expect(card("winRate").value).toEqual(closed.current ? (100 * won.current) / closed.current : null);
    expect(card("winRate").leads).toBe(closed.current);
    for (const currency of ["USD", "EUR"]) {
      const cents = (key: Card["key"]) => card(key).amounts.find((one) => one.currency === currency);
      expect(cents("wonValue")?.cents ?? 0).toBe(truth.wonCents(currency).current);
      expect(cents("wonValue")?.previousCents ?? 0).toBe(truth.wonCents(currency).previous);
      expect(cents("openValue")?.cents ?? 0).toBe(truth.openCents(currency));
    }
    for (const each of cards)
      expect([each.key, await countOf(viewer, each.rows)]).toEqual([each.key, each.leads]);
  }));

test("the funnel counts each lead once per step, and its rows are those leads", () =>
  checkWorlds(async (world, _team, question, viewer) => {
    const funnel = await answerOf(getFunnel, viewer, question);
    const truth = oracle(seen(world, viewer), spanOf(funnel.period), question.owner);
    expect(funnel.leads).toBe(truth.created.current);
    expect(funnel.steps.map(({ leads }) => leads)).toEqual(
      truth.furthest(funnel.steps.map(({ status }) => status)),
    );
    for (const step of funnel.steps) {
      expect([step.status, step.medianSeconds]).toEqual([step.status, truth.medianStay(step.status)]);
      expect([step.status, await countOf(viewer, step.rows)]).toEqual([step.status, step.leads]);
    }
    expect(await countOf(viewer, funnel.lost.rows)).toBe(funnel.lost.leads);
    expect(await countOf(viewer, funnel.rows)).toBe(funnel.leads);
  }));

test("the sources together are all leads of the period, each with its own speed and wins", () =>
  checkWorlds(async (world, _team, question, viewer) => {
    const { sources, period } = await answerOf(getLeadsBySource, viewer, question);
    const truth = oracle(seen(world, viewer), spanOf(period), question.owner);
    expect(sources.reduce((sum, { leads }) => sum + leads, 0)).toBe(truth.created.current);
    for (const { source, leads, contacted, won, medianResponseSeconds, rows, wonRows } of sources) {
      expect({ leads, contacted, won, median: medianResponseSeconds }).toEqual(truth.bySource(source));
      expect(await countOf(viewer, rows)).toBe(leads);
      expect(await countOf(viewer, wonRows)).toBe(won);
    }
  }));

test("a person's figures are their own acts, day by day, and the feed has as many rows", () =>
  checkWorlds(async (world, _team, question, viewer) => {
    const { people, days, period } = await answerOf(getActivity, viewer, question);
    const [from, to] = [new Date(period.from), new Date(period.to)];
    const isIn = (at: Date) => at >= from && at < to;
    const leads = world.filter(
      (lead) => !viewer.visibleOwnerId || lead.owner === viewer.visibleOwnerId,
    );
    const who = viewer.visibleOwnerId ?? question.owner;
    if (viewer.visibleOwnerId && question.owner && question.owner !== viewer.visibleOwnerId)
      return expect(people).toEqual([]);
    const counted: readonly string[] = countedTypes;
    const acts = leads.flatMap((lead) => [
      ...lead.acts.filter(({ type }) => counted.includes(type)).map(({ by, at }) => ({ by, at })),
      ...lead.stays.slice(1).map(({ at }) => ({ by: lead.owner, at })),
    ]);
    const ofPerson = (id: string) => acts.filter(({ by, at }) => by === id && isIn(at)).length;
    for (const { userId, total, medianResponseSeconds, firstContacts, firstContactRows } of people) {
      expect(who === undefined || who === userId).toBe(true);
      expect(total).toBe(ofPerson(userId));
      const first = leads.filter((lead) => {
        const contact = firstContact(lead);
        return !lead.isDeleted && contact?.by === userId && isIn(contact.at);
      });
      expect(firstContacts).toBe(first.length);
      expect(await countOf(viewer, firstContactRows)).toBe(firstContacts);
      const waits = first.map((lead) =>
        Math.max(0, ((firstContact(lead)?.at.getTime() ?? 0) - lead.createdAt.getTime()) / 1000),
      );
      expect(medianResponseSeconds).toBe(median(waits));
      const feed = {
        actorId: userId,
        type: [...countedTypes],
        since: period.from,
        until: period.to,
        standing: true,
        limit: 100,
      };
      expect((await answerOf(listActivities, viewer, feed)).items).toHaveLength(total);
    }
    const whole = people.reduce((sum, { total }) => sum + total, 0);
    expect(days.reduce((sum, { total }) => sum + total, 0)).toBe(whole);
    if (who === undefined)
      expect(whole).toBe(acts.filter(({ by, at }) => by !== null && isIn(at)).length);
  }));

test("a team without a lead has figures of nothing", async () => {
  const team = await newTeam();
  const { cards } = await answerOf(getOverview, team.grace, {});
  expect(cards).toHaveLength(10);
  for (const { value, previous, amounts, leads } of cards) {
    expect(value ?? 0).toBe(0);
    expect(previous ?? 0).toBe(0);
    expect(amounts).toEqual([]);
    expect(leads).toBe(0);
  }
  expect(await answerOf(getFunnel, team.grace, {})).toMatchObject({ leads: 0, lost: { leads: 0 } });
  expect(await answerOf(getLeadsBySource, team.grace, {})).toMatchObject({ sources: [], others: 0 });
  expect(await answerOf(getActivity, team.grace, {})).toMatchObject({ people: [] });
  expect((await answerOf(getUpcoming, team.grace, {})).untouchedLeads).toMatchObject({
    items: [],
    total: 0,
  });
});

test("currencies stand beside each other and are never added up, however large their sums", async () => {
  const team = await newTeam({ currency: "EUR" });
  const most = Number.MAX_SAFE_INTEGER;
  await seedLeads(team, [
    { currency: "USD", valueCents: most },
    { currency: "USD", valueCents: most },
    { currency: "EUR", valueCents: 100 },
    { currency: "CHF" },
  ]);
  const { cards } = await answerOf(getOverview, team.ada, { period: "today" });
  expect(cards.find(({ key }) => key === "openValue")?.amounts).toEqual([
    { currency: "EUR", cents: 100, previousCents: null },
    { currency: "USD", cents: most, previousCents: null },
  ]);
});

test("what needs somebody next are the hottest new leads that nobody has touched", async () => {
  const team = await newTeam();
  const [cold = "", hot = "", rich = ""] = await seedLeads(team, [
    { firstName: "Cold" },
    { firstName: "Hot", score: 90, assignedToId: member(team.mia) },
    { firstName: "Rich", valueCents: 900_000 },
    { firstName: "Old", createdAt: new Date(Date.now() - 40 * 24 * 3_600_000), score: 99 },
    { firstName: "Called", lastContactedAt: new Date(), score: 99 },
    { firstName: "Won", status: "won", score: 99 },
  ]);
  const { untouchedLeads } = await answerOf(getUpcoming, team.grace, {});
  expect(untouchedLeads.items.map(({ id }) => id)).toEqual([hot, rich, cold]);
  expect(untouchedLeads.total).toBe(3);
  expect(await countOf(team.grace, untouchedLeads.rows)).toBe(3);
  const mine = await answerOf(getUpcoming, team.mia, { owner: "me" });
  expect(mine.untouchedLeads.items).toMatchObject([
    { id: hot, assignedToName: "Mia Torres", score: 90 },
  ]);
});

test("what is due are the open tasks until the end of the day, the latest first, to whoever may see tasks", async () => {
  const team = await newTeam();
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const task = (title: string, more: object) => answerOf(createTask, team.ada, { title, ...more });
  await task("Later", { dueAt: at(3 * 24 * 60) });
  await task("Late", { dueAt: at(-5), assignedToId: member(team.mia) });
  await task("Latest", { dueAt: at(-500) });
  await task("No date", {});
  const { dueTasks } = await answerOf(getUpcoming, team.ada, {});
  expect(dueTasks?.items.map(({ title }) => title)).toEqual(["Latest", "Late"]);
  for (const view of ["overdue", "today"] as const)
    expect(dueTasks?.[view]).toBe((await answerOf(listTasks, team.ada, { view })).total);
  const mine = await answerOf(getUpcoming, team.mia, { owner: "me" });
  expect(mine.dueTasks?.items).toMatchObject([{ title: "Late", assignedTo: { name: "Mia Torres" } }]);
  const scopes = new Set([...team.ada.scopes].filter((scope) => scope !== "tasks:read"));
  expect((await answerOf(getUpcoming, { ...team.ada, scopes }, {})).dueTasks).toBeNull();
});

test("a custom period needs its two days, in order", async () => {
  const { ada } = await newTeam();
  const asked = (input: object) => refusal(answerOf(getOverview, ada, { period: "custom", ...input }));
  expect((await asked({})).details.fields).toMatchObject({
    from: "Choose the first day.",
    to: "Choose the last day.",
  });
  expect((await asked({ from: "2026-03-02", to: "2026-03-01" })).details.fields).toHaveProperty("to");
  expect((await asked({ from: "1990-01-01", to: "2026-03-01" })).details.fields).toHaveProperty("from");
});
