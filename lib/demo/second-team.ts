import { v7 } from "uuid";
import { withSystem } from "@/db/client";
import { journalEntries, teamMembers } from "@/db/schema";
import { createLead } from "@/lib/leads/create-lead";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { addMember } from "@/lib/teams/add-member";
import { createTeam } from "@/lib/teams/create-team";
import { demoInvited, demoSecondTeam } from "./cast";

/** Ada's other, small team, which Grace helps in; and somebody who has yet to answer an invitation to the first. */
export async function addSecondTeam(ada: Actor, grace: Actor): Promise<void> {
  await answerOf(addMember, ada, { id: ada.teamId, email: demoInvited, role: "agent" });
  const { id: teamId } = await answerOf(createTeam, ada, { name: demoSecondTeam.name });
  await addGrace(teamId, grace);
  for (const lead of demoSecondTeam.leads)
    await answerOf(createLead, { ...ada, teamId }, { ...lead, assignedToId: ada.userId, force: true });
}

async function addGrace(teamId: string, { userId }: Actor) {
  if (!userId) return;
  const entryId = v7();
  await withSystem({ teamId, entryId }, async ({ db }) => {
    await db.insert(teamMembers).values({ teamId, userId, role: "manager", title: "Lettings" });
    await db.insert(journalEntries).values({
      id: entryId,
      teamId,
      actorKind: "system",
      door: "system",
      operation: "demo.seed",
      summary: "Added Grace Hopper to the team",
    });
  });
}
