import { and, eq } from "drizzle-orm";
import { db, leads } from "../../database";

const one = async (params) =>
  and(eq(leads.teamId, process.env.BARE_TEAM_ID), eq(leads.id, (await params).id));

export async function GET(_, { params }) {
  const [lead] = await db
    .select()
    .from(leads)
    .where(await one(params));
  return Response.json(lead);
}

export async function PUT(request, { params }) {
  const { title } = await request.json();
  const [lead] = await db
    .update(leads)
    .set({ company: title })
    .where(await one(params))
    .returning();
  return Response.json(lead);
}
