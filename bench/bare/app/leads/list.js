import { and, count, desc, eq } from "drizzle-orm";
import { db, leads } from "../database";

const contacted = () => and(eq(leads.teamId, process.env.BARE_TEAM_ID), eq(leads.status, "contacted"));

export const list = (offset = 0) =>
  db
    .select()
    .from(leads)
    .where(contacted())
    .orderBy(desc(leads.createdAt), desc(leads.id))
    .limit(50)
    .offset(offset);

export const total = async () =>
  (await db.select({ total: count() }).from(leads).where(contacted()))[0].total;
