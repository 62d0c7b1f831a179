import { afterAll, expect, test } from "vitest";
import { closePools, systemSql, withSystem } from "@/db/client";
import { newTeam } from "@/db/testing";
import { answerOf } from "@/lib/operations/perform";
import { createRoutingRule } from "@/lib/routing/create-rule";
import { csv, leadsOf, run } from "./testing";

afterAll(closePools);

test("imported leads without an owner get one by the rules, shared out over the whole file and within capacity", async () => {
  const team = await newTeam();
  await withSystem(
    { teamId: team.teamId, entryId: crypto.randomUUID() },
    ({ sql }) =>
      sql`update team_members set capacity = 100 where team_id = ${team.teamId} and user_id = ${team.mia.userId ?? ""}`,
  );
  await answerOf(createRoutingRule, team.grace, {
    name: "Fair",
    filter: { and: [{ field: "source", op: "eq", value: "Fair" }] },
    members: [{ userId: team.mia.userId }, { userId: team.ada.userId, weight: 2 }],
  });
  const rows = Array.from({ length: 1200 }, (_, i) => [`Lead ${i}`, "Fair", ""]);
  const file = csv([
    ["Name", "Source", "Owner"],
    ...rows,
    ["Walk", "Walk-in", ""],
    ["Own", "Fair", "Grace Hopper"],
  ]);
  expect(await run(team.ada, file)).toMatchObject({ created: 1202, failed: 0 });
  const leads = await leadsOf(team.teamId);
  const of = (userId: string | undefined | null) =>
    leads.filter((lead) => lead.assigned_to_id === (userId ?? null));
  expect(of(team.mia.userId)).toHaveLength(100);
  expect(of(team.ada.userId)).toHaveLength(1100);
  expect(of(null)).toMatchObject([{ first_name: "Walk" }]);
  expect(of(team.grace.userId)).toMatchObject([{ first_name: "Own", activities: ["lead_created"] }]);
  expect(of(team.mia.userId)[0]?.activities).toEqual(["lead_created", "lead_assigned"]);
  const [kept] =
    await systemSql()`select count(*)::int as rows from lead_routings where team_id = ${team.teamId}`;
  expect(kept?.rows).toBe(1200);
});

test("an import can leave its leads unassigned in spite of the rules", async () => {
  const team = await newTeam();
  await answerOf(createRoutingRule, team.grace, {
    name: "All",
    filter: { and: [] },
    members: [{ userId: team.mia.userId }],
  });
  await run(team.ada, csv([["Name"], ["One"]]), { assignsByRules: false });
  expect(await leadsOf(team.teamId)).toMatchObject([{ assigned_to_id: null }]);
});
