import { and, desc, eq } from "drizzle-orm";
import { db, leads } from "../database";

export const dynamic = "force-dynamic";

export async function GET() {
  const items = await db
    .select()
    .from(leads)
    .where(and(eq(leads.teamId, process.env.BARE_TEAM_ID), eq(leads.status, "contacted")))
    .orderBy(desc(leads.createdAt), desc(leads.id))
    .limit(50);
  return Response.json({ items });
}
