import { sql } from "drizzle-orm";
import { z } from "zod";
import { id } from "@/lib/leads/input";
import { Encoded, operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { activityJson } from "./activity-json";
import { rowOf } from "./logged-event";
import { activity } from "./schema";

export const getActivity = operation({
  name: "activities.get",
  summary: "Reads one row of a timeline with its details.",
  scope: "leads:read",
  effect: "read",
  route: "GET /activities/:id",
  versionOf: ({ logged }) => logged?.version,
  input: z.strictObject({ id: id.describe("The row, or what was logged by hand under it.") }),
  output: activity,
  async run({ db, actor }, { id }) {
    const [row] = await db.execute<{ json: string }>(
      sql`select ${activityJson}::text as json from activities a where a.team_id = ${actor.teamId} and a.id = ${rowOf(actor, id)}`,
    );
    if (!row) throw new OperationError("not_found");
    return new Encoded(row.json);
  },
});
