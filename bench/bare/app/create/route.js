import { db, leads } from "../database";

export async function POST(request) {
  const body = await request.json();
  const [lead] = await db
    .insert(leads)
    .values({
      ...body,
      id: crypto.randomUUID(),
      teamId: process.env.BARE_TEAM_ID,
      status: "new",
      currency: "USD",
      createdAt: new Date(),
    })
    .returning();
  return Response.json(lead, { status: 201 });
}
