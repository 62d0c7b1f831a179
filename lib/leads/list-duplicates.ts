import { sql } from "drizzle-orm";
import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { findDuplicates, type Person } from "./duplicates";
import { id } from "./input";
import { leadNotFound } from "./lead-json";
import { duplicateCandidate } from "./schema";

export const listDuplicates = operation({
  name: "leads.listDuplicates",
  summary: "Lists other leads that may be the same person as this one, with the reason.",
  scope: "leads:read",
  effect: "read",
  route: "GET /leads/:id/duplicates",
  input: z.strictObject({ id }),
  output: z.object({ candidates: z.array(duplicateCandidate).max(10) }),
  async run(context, { id }) {
    const { db, actor } = context;
    const [person] = await db.execute<Person & Record<string, unknown>>(sql`
      select l.first_name as "firstName", l.last_name as "lastName", l.email, l.phone_e164 as "phoneE164", l.company
      from leads l where l.team_id = ${actor.teamId} and l.id = ${id} and l.deleted_at is null`);
    if (!person) throw leadNotFound();
    return { candidates: await findDuplicates(context, person, { exceptId: id, isHint: true }) };
  },
});
