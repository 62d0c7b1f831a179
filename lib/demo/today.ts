import { type Role, scopesOf } from "@/lib/access";
import { bulkAssignLeads } from "@/lib/leads/bulk-assign-leads";
import { bulkTagLeads } from "@/lib/leads/bulk-tag-leads";
import { createLead } from "@/lib/leads/create-lead";
import { listLeads } from "@/lib/leads/list-leads";
import { setLeadStatus } from "@/lib/leads/set-lead-status";
import { updateLead } from "@/lib/leads/update-lead";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { listTags } from "@/lib/tags/list-tags";
import { addAssigning } from "./assigning";
import { ringTheBell } from "./bell";
import { addDuplicates } from "./duplicates";
import { attachFiles } from "./files";
import { writeNotes } from "./notes";
import { addSecondTeam } from "./second-team";
import { planTheWeek } from "./tasks";
import { saveViews } from "./views";

interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
}

/** What the team did just now: real acts through operations, so that recent changes have something to show and to undo. */
export async function actToday(teamId: string, people: Person[]): Promise<void> {
  const [ada, grace, mia, leo] = people.map((person) => actorOf(teamId, person)) as [
    Actor,
    Actor,
    Actor,
    Actor,
  ];
  await addSecondTeam(ada, grace);
  const { items: tags } = await answerOf(listTags, ada, {});
  const open = await answerOf(listLeads, ada, {
    status: ["new", "contacted", "qualified"],
    sort: "-valueCents",
    limit: 12,
  });
  const [first, second, third, ...others] = open.items;
  if (!first || !second || !third) return;
  await addDuplicates(grace, others);

  const fresh = await answerOf(createLead, mia, {
    firstName: "Rosalind",
    lastName: "Achebe",
    email: "rosalind.achebe@example.com",
    phone: "(303) 555-0164",
    source: "Referral",
    valueCents: 2_250_000,
    assignedToId: mia.userId,
    force: true,
  });
  await writeNotes(mia, grace, fresh.id);
  await attachFiles(mia, fresh.id);
  await planTheWeek([ada, grace, mia, leo], open.items, fresh.id);
  await answerOf(setLeadStatus, leo, { id: first.id, status: "appointment" });
  await answerOf(updateLead, grace, {
    id: second.id,
    company: "Summit Analytics",
    title: "Operations director",
  });
  await answerOf(setLeadStatus, grace, {
    id: third.id,
    status: "lost",
    lossReason: "Bought with another agent",
  });
  const vip = tags.find((tag) => tag.name === "VIP");
  if (vip)
    await answerOf(bulkTagLeads, grace, {
      ids: others.slice(0, 4).map(({ id }) => id),
      add: [vip.id],
      remove: [],
    });
  await answerOf(bulkAssignLeads, ada, {
    ids: others.slice(4).map(({ id }) => id),
    assignedToId: mia.userId,
  });
  await addAssigning({ ada, grace, mia, leo });
  await saveViews(ada, grace);
  const late = await answerOf(listLeads, ada, {
    status: ["proposal", "negotiation"],
    sort: "-valueCents",
    limit: 4,
  });
  await ringTheBell({ ada, grace, mia, leo }, late.items);
}

const actorOf = (teamId: string, { id, name, email, role }: Person): Actor => ({
  kind: "user",
  teamId,
  userId: id,
  name,
  email,
  role,
  scopes: scopesOf(role),
  emailVerified: true,
  instanceAdmin: false,
  timeZone: "America/Denver",
  locale: "en-US",
  currency: "USD",
  country: "US",
});
