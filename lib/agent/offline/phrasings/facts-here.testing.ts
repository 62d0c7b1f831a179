import { people, type Row } from "../testing";
import { pages, to } from "./shorthand.testing";

export const factsHerePhrasings: Row[] = [
  [pages.lead, "set phone to 555 0199", to("leads_update", { phone: "555 0199" })],
  [pages.lead, "follow up on Friday", to("leads_update", { nextStepAt: "2026-11-27T16:00:00.000Z" })],
  [pages.lead, "set the value to fifty thousand", to("leads_update", { valueCents: 5_000_000 })],
  [
    pages.lead,
    "change his name to Luis de la Vega",
    to("leads_update", { firstName: "Luis", lastName: "de la Vega" }),
  ],
  [pages.lead, "employer is now Blue Door Realty", to("leads_update", { company: "Blue Door Realty" })],
  [
    pages.lead,
    "she now works for Blue Door Realty",
    to("leads_update", { company: "Blue Door Realty" }),
  ],
  [pages.lead, "they moved to Boulder", to("leads_update", { address: "Boulder" })],
  [
    pages.lead,
    "his budget went up to 600k",
    to("leads_update", { customFields: { budget: 60_000_000 } }),
  ],
  [pages.lead, "he is pre-approved", to("leads_update", { customFields: { pre_approved: true } })],
  [pages.lead, "new phone number: 303 555 0199", to("leads_update", { phone: "303 555 0199" })],
  [pages.lead, "email noah.kim@work.com", to("leads_update", { email: "noah.kim@work.com" })],
  [
    pages.lead,
    "change the source from Walk-in to Referral",
    to("leads_update", { source: "Referral" }),
  ],
  [
    pages.lead,
    "call him tomorrow at 10",
    to("leads_update", { nextStepAt: "2026-11-26T17:00:00.000Z" }),
  ],
  [pages.lead, "her phone is 303 555 0123", to("leads_update", { phone: "303 555 0123" })],
  [pages.lead, "phone 303 555 0123", to("leads_update", { phone: "303 555 0123" })],
  [pages.lead, "new email: a@b.com", to("leads_update", { email: "a@b.com" })],
  [pages.lead, "email a@b.com", to("leads_update", { email: "a@b.com" })],
  [
    pages.lead,
    "email is a@b.com, phone is 303 555 0100",
    to("leads_update", { email: "a@b.com", phone: "303 555 0100" }),
  ],
  [pages.lead, "change phone to 303 555 0100", to("leads_update", { phone: "303 555 0100" })],
  [pages.lead, "works for Globex", to("leads_update", { company: "Globex" })],
  [pages.lead, "company is now Globex", to("leads_update", { company: "Globex" })],
  [pages.lead, "lives in Boulder", to("leads_update", { address: "Boulder" })],
  [
    pages.lead,
    "address: 12 Main St, Denver, CO 80202",
    to("leads_update", { address: "12 Main St, Denver, CO 80202" }),
  ],
  [pages.lead, "worth 500k", to("leads_update", { valueCents: 50_000_000 })],
  [pages.lead, "value 500k", to("leads_update", { valueCents: 50_000_000 })],
  [pages.lead, "value is 500k", to("leads_update", { valueCents: 50_000_000 })],
  [pages.lead, "budget went up to 700k", to("leads_update", { customFields: { budget: 70_000_000 } })],
  [pages.lead, "needs 4 bedrooms", to("leads_update", { customFields: { bedrooms: 4 } })],
  [pages.lead, "bedrooms: 3", to("leads_update", { customFields: { bedrooms: 3 } })],
  [pages.lead, "pre-approved: yes", to("leads_update", { customFields: { pre_approved: true } })],
  [pages.lead, "not pre-approved yet", to("leads_update", { customFields: { pre_approved: false } })],
  [pages.lead, "move by June 1", to("leads_update", { customFields: { move_by: "2027-06-01" } })],
  [
    pages.lead,
    "move-by date is 2027-06-01",
    to("leads_update", { customFields: { move_by: "2027-06-01" } }),
  ],
  [pages.lead, "source: Referral", to("leads_update", { source: "Referral" })],
  [pages.lead, "source should be Zillow", to("leads_update", { source: "Zillow" })],
  [pages.lead, "came from Facebook", to("leads_update", { source: "Facebook" })],
  [pages.lead, "name is Noah Kimble", to("leads_update", { firstName: "Noah", lastName: "Kimble" })],
  [pages.lead, "rename to Noah Kimble", to("leads_update", { firstName: "Noah", lastName: "Kimble" })],
  [pages.lead, "clear the budget", to("leads_update", { customFields: { budget: null } })],
  [pages.lead, "delete the phone number", to("leads_update", { phone: null })],
  [pages.lead, "remove company", to("leads_update", { company: null })],
  [pages.lead, "next step tomorrow", to("leads_update", { nextStepAt: "2026-11-26T16:00:00.000Z" })],
  [
    pages.lead,
    "next step: call on Friday 3pm",
    to("leads_update", { nextStepAt: "2026-11-27T22:00:00.000Z" }),
  ],
  [pages.lead, "follow up next week", to("leads_update", { nextStepAt: "2026-11-30T16:00:00.000Z" })],
  [pages.lead, "follow up in 2 days", to("leads_update", { nextStepAt: "2026-11-27T16:00:00.000Z" })],
  [
    pages.lead,
    "call again on Monday morning",
    to("leads_update", { nextStepAt: "2026-11-30T16:00:00.000Z" }),
  ],
  [pages.lead, "meeting Thursday 10am", to("leads_update", { nextStepAt: "2026-11-26T17:00:00.000Z" })],
  [
    pages.lead,
    "move the follow-up to Friday",
    to("leads_update", { nextStepAt: "2026-11-27T16:00:00.000Z" }),
  ],
  [pages.lead, "cancel the follow up", to("leads_update", { nextStepAt: null })],
  [
    pages.lead,
    "set phone to 303 555 0100 and email to x@y.com",
    to("leads_update", { phone: "303 555 0100", email: "x@y.com" }),
  ],
  [
    pages.three,
    "put the value to 100k for all selected",
    [
      "leads_bulkUpdate",
      { ids: [people.ana, people.zoe, people.diana], changes: { valueCents: 10_000_000 } },
    ],
  ],
  [
    pages.three,
    "next step on Friday",
    [
      "leads_bulkUpdate",
      {
        ids: [people.ana, people.zoe, people.diana],
        changes: { nextStepAt: "2026-11-27T16:00:00.000Z" },
      },
    ],
  ],
  [
    pages.three,
    "set area to Highland",
    [
      "leads_bulkUpdate",
      { ids: [people.ana, people.zoe, people.diana], changes: { customFields: { area: "Highland" } } },
    ],
  ],
  [
    pages.three,
    "clear next step",
    [
      "leads_bulkUpdate",
      { ids: [people.ana, people.zoe, people.diana], changes: { nextStepAt: null } },
    ],
  ],
  [
    pages.lead,
    "he wants 3 bedrooms in Highland",
    to("leads_update", { customFields: { bedrooms: 3, area: "Highland" } }),
  ],
  [pages.lead, "new phone: 303 555 0101", to("leads_update", { phone: "303 555 0101" })],
  [
    pages.lead,
    "she prefers Cherry Creek",
    to("leads_update", { customFields: { area: "Cherry Creek" } }),
  ],
  [
    pages.three,
    "set value 200k",
    [
      "leads_bulkUpdate",
      { ids: [people.ana, people.zoe, people.diana], changes: { valueCents: 20_000_000 } },
    ],
  ],
  [
    pages.three,
    "set their source to Referral",
    [
      "leads_bulkUpdate",
      { ids: [people.ana, people.zoe, people.diana], changes: { source: "Referral" } },
    ],
  ],
  [pages.lead, "bump the budget to 800k", to("leads_update", { customFields: { budget: 80_000_000 } })],
  [pages.lead, "lower the value to 300k", to("leads_update", { valueCents: 30_000_000 })],
  [
    pages.lead,
    "change area to Capitol Hill",
    to("leads_update", { customFields: { area: "Capitol Hill" } }),
  ],
  [
    pages.lead,
    "he's moving by March 15",
    to("leads_update", { customFields: { move_by: "2027-03-15" } }),
  ],
  [pages.lead, "he's pre-approved now", to("leads_update", { customFields: { pre_approved: true } })],
  [
    pages.lead,
    "wants to move by May 1",
    to("leads_update", { customFields: { move_by: "2027-05-01" } }),
  ],
  [pages.lead, "her new number is 303-555-0190", to("leads_update", { phone: "303-555-0190" })],
  [
    pages.lead,
    "company: Initech, title: CTO",
    to("leads_update", { company: "Initech", title: "CTO" }),
  ],
  [
    pages.lead,
    "make the budget 1.2 million",
    to("leads_update", { customFields: { budget: 120_000_000 } }),
  ],
  [pages.lead, "remove her phone number", to("leads_update", { phone: null })],
  [
    pages.lead,
    "call him back next Tuesday at 2",
    to("leads_update", { nextStepAt: "2026-12-01T21:00:00.000Z" }),
  ],
  [
    pages.three,
    "give them a next step for Monday",
    [
      "leads_bulkUpdate",
      {
        ids: [people.ana, people.zoe, people.diana],
        changes: { nextStepAt: "2026-11-30T16:00:00.000Z" },
      },
    ],
  ],
  [
    pages.three,
    "set source to Referral on the selected ones",
    [
      "leads_bulkUpdate",
      { ids: [people.ana, people.zoe, people.diana], changes: { source: "Referral" } },
    ],
  ],
  [
    pages.lead,
    "phone: 720 555 0188, email: n@kim.com",
    to("leads_update", { phone: "720 555 0188", email: "n@kim.com" }),
  ],
];
