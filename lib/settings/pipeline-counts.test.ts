import { afterAll, expect, test } from "vitest";
import { closePools, withTenant } from "@/db/client";
import { newTeam } from "@/db/testing";

afterAll(closePools);

test("the leads of a status are counted from its index alone, row security included", async () => {
  const { teamId } = await newTeam();
  const plan = await withTenant({ teamId }, async ({ sql }) => {
    await sql`select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`;
    return sql`
      explain select count(*) from (
        select 1 from leads l where l.team_id = ${teamId} and l.status = 'new' and l.deleted_at is null limit 10000) counted`;
  });
  expect(JSON.stringify(plan)).toContain("Index Only Scan using leads_by_status");
});
