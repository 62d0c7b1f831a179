import { createLead } from "@/lib/leads/create-lead";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { createRoutingRule } from "@/lib/routing/create-rule";

interface Office {
  ada: Actor;
  grace: Actor;
  mia: Actor;
  leo: Actor;
}

/** How the office shares out new leads, and three that came this morning. */
export async function addAssigning({ ada, grace, mia, leo }: Office): Promise<void> {
  const ofSource = (source: string) => ({ field: "source", op: "eq", value: source });
  const rules = [
    {
      name: "Large deals",
      filter: { and: [{ field: "valueCents", op: "gte", value: 4_000_000 }] },
      members: [{ userId: grace.userId }],
    },
    {
      name: "Portals and ads",
      filter: { or: [ofSource("Zillow"), ofSource("Google Ads"), ofSource("Facebook")] },
      members: [{ userId: mia.userId, weight: 2 }, { userId: leo.userId }],
    },
    {
      name: "West of the river",
      filter: { and: [{ field: "custom.area", op: "in", value: ["Highland", "Sloan's Lake"] }] },
      members: [{ userId: leo.userId }],
    },
  ];
  for (const rule of rules) await answerOf(createRoutingRule, ada, rule);
  for (const lead of morning) await answerOf(createLead, grace, { ...lead, force: true });
}

const morning = [
  {
    firstName: "Beatriz",
    lastName: "Osei",
    email: "beatriz.osei@example.com",
    phone: "(505) 555-0171",
    source: "Zillow",
    valueCents: 1_875_000,
    customFields: { area: "Park Hill", wants: ["Garden", "Near a school"] },
  },
  {
    firstName: "Anders",
    lastName: "Vasquez",
    email: "anders.vasquez@example.com",
    source: "Website",
    valueCents: 1_450_000,
    customFields: { area: "Highland", pre_approved: true },
  },
  {
    firstName: "Soraya",
    lastName: "Whitlock",
    phone: "(505) 555-0138",
    source: "Referral",
    valueCents: 4_400_000,
    customFields: { area: "Cherry Creek", lender: "First Bank of Denver" },
  },
];
