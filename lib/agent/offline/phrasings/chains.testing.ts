import { createdLead, createdTag, members, type Row } from "../testing";
import { noah, to } from "./shorthand.testing";

export const chainsPhrasings: Row[] = [
  [
    "new lead Maria Lopez from referral in Cherry Creek worth $650,000, note: wants a pool",
    [
      "leads_create",
      {
        firstName: "Maria",
        lastName: "Lopez",
        source: "Referral",
        valueCents: 65_000_000,
        customFields: { area: "Cherry Creek" },
      },
    ],
    ["notes_create", { id: createdLead, body: "wants a pool" }],
  ],
  [
    ["tag Noah Kim as Golf", "yes"],
    ["tags_create", { name: "Golf" }],
    noah,
    to("leads_addTags", { tagIds: [createdTag] }),
  ],
  [
    "assign Noah Kim to Mia and mark him as qualified",
    noah,
    to("leads_assign", { assignedToId: members.mia }),
    to("leads_setStatus", { status: "qualified" }),
  ],
  [
    "assign Noah Kim to Mia, mark him as qualified and add a note: call on Monday",
    noah,
    to("leads_assign", { assignedToId: members.mia }),
    to("leads_setStatus", { status: "qualified" }),
    to("notes_create", { body: "call on Monday" }),
  ],
];
