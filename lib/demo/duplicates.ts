import { scanLeads } from "@/lib/duplicates/scan-leads";
import { createLead } from "@/lib/leads/create-lead";
import type { Lead } from "@/lib/leads/schema";
import { createNote } from "@/lib/notes/create-note";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";

/** People who came in a second time, by another way: as one sees them after a busy open house. */
export async function addDuplicates(seller: Actor, known: readonly Lead[]): Promise<void> {
  const [first, second, third] = known.filter(({ email, phone }) => email && phone);
  if (!first || !second || !third) return;
  const initial = first.firstName.slice(0, 1);
  const again = [
    { firstName: `${initial}.`, lastName: first.lastName, email: first.email, source: "Website" },
    {
      firstName: second.firstName,
      lastName: second.lastName.slice(0, -1),
      phone: second.phone,
      source: "Open house",
    },
    {
      firstName: third.firstName,
      lastName: third.lastName,
      email: third.email,
      phone: third.phone,
      source: "Portal",
      valueCents: third.valueCents,
    },
  ];
  const ids: string[] = [];
  for (const person of again)
    ids.push((await answerOf(createLead, seller, { ...person, force: true })).id);
  await answerOf(createNote, seller, {
    id: ids[1],
    body: "Came to the open house on Elm Street and asked for the floor plan again.",
  });
  await scanLeads(seller.teamId);
}
