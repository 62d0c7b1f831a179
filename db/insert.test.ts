import { v7 } from "uuid";
import { expect, test } from "vitest";
import { withTenant } from "./client";
import { insertInto } from "./insert";
import { activities, journalEntries, leads } from "./schema";
import { newTeam } from "./testing";

test("rows arrive as they were given: nothing as nothing, what is absent as its default, instants, JSON, several at once", async () => {
  const { teamId } = await newTeam();
  const [leadId, entryId] = [v7(), v7()];
  const happened = new Date("2026-03-29T01:30:00.123Z");
  const rows = await withTenant(
    { teamId, entryId },
    async ({ send }) => {
      const told = (data: Record<string, unknown>) => ({
        id: v7(),
        teamId,
        leadId,
        type: "lead_created" as const,
        actorKind: "system" as const,
        actorId: null,
        entryId,
        occurredAt: happened,
        data,
      });
      const odd = { quote: `"it's" \\ {1,2}`, list: [1, null], nested: { a: true } };
      await send(
        insertInto(leads, {
          id: leadId,
          teamId,
          firstName: `Ann "o'B\\`,
          lastName: "",
          company: null,
          status: "new",
          valueCents: 9_007_199_254_740_991,
          currency: "USD",
          customFields: { size: [1, 2] },
        }),
        insertInto(journalEntries, {
          id: entryId,
          teamId,
          actorKind: "system",
          actorId: null,
          door: "system",
          operation: "leads.create",
          summary: "Added",
        }),
        insertInto(activities, told(odd), told({})),
      );
      const [[lead], found] = await send<[Record<string, unknown>[], Record<string, unknown>[]]>(
        {
          sql: "select first_name, company, custom_fields, value_cents, version from leads where id = $1",
          params: [leadId],
        },
        {
          sql: "select occurred_at, data from activities where lead_id = $1 order by data = '{}'",
          params: [leadId],
        },
      );
      return { lead, activities: found, odd };
    },
    "write",
  );
  expect(rows.lead).toMatchObject({
    first_name: `Ann "o'B\\`,
    company: null,
    custom_fields: { size: [1, 2] },
    value_cents: "9007199254740991",
    version: 1,
  });
  expect(rows.activities.map(({ data }) => data)).toEqual([rows.odd, {}]);
  expect(rows.activities[0]?.occurred_at).toBe("2026-03-29 01:30:00.123+00");
});
