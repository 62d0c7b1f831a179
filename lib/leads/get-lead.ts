import { sql } from "drizzle-orm";
import { z } from "zod";
import { Encoded, operation } from "@/lib/operations/define";
import { id } from "./input";
import { leadDetailsJson, leadNotFound } from "./lead-json";
import { leadDetails } from "./schema";

export const getLead = operation({
  name: "leads.get",
  summary:
    "Reads one lead with its tags, owner, next step and counts; a lead in the bin says when it was deleted.",
  scope: "leads:read",
  effect: "read",
  route: "GET /leads/:id",
  input: z.strictObject({ id }),
  output: leadDetails,
  async run({ last, actor }, { id }) {
    const [[row]] = await last<[{ json: string }[]]>(
      sql`select ${leadDetailsJson}::text as json from leads l where l.team_id = ${actor.teamId} and l.id = ${id}`,
    );
    if (!row) throw leadNotFound();
    return new Encoded(row.json);
  },
});
