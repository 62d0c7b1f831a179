import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { createView } from "@/lib/views/create-view";

const open = {
  field: "status",
  op: "in",
  value: ["new", "contacted", "qualified", "appointment", "proposal", "negotiation"],
};

/** How the office looks at its leads every day: three views for all, one that is the broker's own. */
export async function saveViews(broker: Actor, lead: Actor): Promise<void> {
  await answerOf(createView, lead, {
    name: "Open pipeline",
    layout: "board",
    filter: open,
    sort: "-valueCents",
    isShared: true,
  });
  await answerOf(createView, lead, {
    name: "Gone quiet",
    filter: { and: [open, { field: "lastContactedAt", op: "before", value: { days: 14 } }] },
    sort: "lastContactedAt",
    columns: ["name", "status", "assignedToId", "phone", "valueCents", "lastContactedAt"],
    isShared: true,
  });
  await answerOf(createView, lead, {
    name: "Unassigned",
    filter: { and: [open, { field: "assignedToId", op: "empty" }] },
    isShared: true,
  });
  await answerOf(createView, broker, {
    name: "Over $40,000",
    filter: { and: [open, { field: "valueCents", op: "gte", value: 4_000_000 }] },
    sort: "-valueCents",
  });
}
