import { createdLead, people, type Row, tags } from "../testing";
import { pages } from "./shorthand.testing";

export const toldPhrasings: Row[] = [
  [
    "got a new one off facebook, Jenna Cole, 720-555-0199, looking for 3 bed in Highland",
    [
      "leads_create",
      {
        firstName: "Jenna",
        lastName: "Cole",
        source: "Facebook",
        phone: "720-555-0199",
        customFields: { bedrooms: 3, area: "Highland" },
      },
    ],
  ],
  [
    "add priya raman, walkin, cash, wants 2br cap hill",
    [
      "leads_create",
      {
        firstName: "Priya",
        lastName: "Raman",
        source: "Walk-in",
        customFields: { bedrooms: 2, area: "Capitol Hill" },
        tagIds: [tags.cash],
      },
    ],
  ],
  [
    "add tom hardy from acme",
    ["leads_create", { firstName: "Tom", lastName: "Hardy", company: "acme" }],
  ],
  [
    "add Jenna Cole from Bright Homes, source referral, budget 450k",
    [
      "leads_create",
      {
        firstName: "Jenna",
        lastName: "Cole",
        company: "Bright Homes",
        source: "Referral",
        customFields: { budget: 45000000 },
      },
    ],
  ],
  [
    "new lead walked in today: Pete Sampras, 303 555 0111, wants to sell his condo",
    [
      "leads_create",
      { firstName: "Pete", lastName: "Sampras", source: "Walk-in", phone: "303 555 0111" },
    ],
    ["notes_create", { id: createdLead, body: "wants to sell his condo" }],
  ],
  [
    "just met Carla Bruni at the open house, carla@bruni.fr, budget around 700k",
    [
      "leads_create",
      {
        firstName: "Carla",
        lastName: "Bruni",
        source: "Open house",
        email: "carla@bruni.fr",
        customFields: { budget: 70000000 },
      },
    ],
  ],
  [
    "had a zillow inquiry from Omar Sy (omar@sy.com) for a two bedroom",
    [
      "leads_create",
      {
        firstName: "Omar",
        lastName: "Sy",
        source: "Zillow",
        email: "omar@sy.com",
        customFields: { bedrooms: 2 },
      },
    ],
  ],
  [
    "another Zillow one, Raj Patel, already talked to him",
    ["leads_create", { firstName: "Raj", lastName: "Patel", source: "Zillow" }],
    ["notes_create", { id: createdLead, body: "already talked to him" }],
  ],
  [
    "new buyer dan lindqvist, 3 bd",
    [
      "leads_create",
      { firstName: "Dan", lastName: "Lindqvist", customFields: { bedrooms: 3 }, tagIds: [tags.buyer] },
    ],
  ],
  ["new lead Bob Hope, bugdet 400k"],
  [
    "rang ana silva this morning, she's keen on the 9th ave one",
    ["leads_list", { q: "ana silva", limit: 10 }],
    [
      "activities_log",
      { leadId: people.anaSilva, kind: "call", notes: "she's keen on the 9th ave one" },
    ],
  ],
  [
    "log a call w diana, 20 min, went over comps",
    ["leads_list", { q: "diana", limit: 10 }],
    [
      "activities_log",
      { leadId: people.diana, kind: "call", durationSeconds: 1200, notes: "went over comps" },
    ],
  ],
  [
    "talked with Noah Kim about financing, 20 minutes, went well",
    ["leads_list", { q: "Noah Kim", limit: 10 }],
    [
      "activities_log",
      {
        leadId: people.noah,
        kind: "call",
        outcome: "answered",
        durationSeconds: 1200,
        notes: "financing, went well",
      },
    ],
  ],
  [
    "diana called me back!! she loved the loft",
    ["leads_list", { q: "diana", limit: 10 }],
    [
      "activities_log",
      { leadId: people.diana, kind: "call", direction: "in", notes: "she loved the loft" },
    ],
  ],
  [
    pages.lead,
    "spoke yesterday, wants to wait til spring. move him to nurture",
    [
      "activities_log",
      {
        leadId: people.noah,
        kind: "call",
        outcome: "answered",
        happenedAt: "2026-11-24T19:00:00.000Z",
        notes: "wants to wait til spring",
      },
    ],
    ["leads_setStatus", { id: people.noah, status: "nurture" }],
  ],
  [
    pages.lead,
    "his wife's name is Laura, pls write that down",
    ["notes_create", { id: people.noah, body: "his wife's name is Laura" }],
  ],
  ["ana said the kitchen is too small, write that down", ["leads_list", { q: "ana", limit: 10 }]],
  [
    "put in zoes file that the inspection came back clean",
    ["leads_list", { q: "zoes", limit: 10 }],
    ["leads_list", { q: "zoe", limit: 10 }],
    ["notes_create", { id: people.zoe, body: "the inspection came back clean" }],
  ],
  [
    "For Ana Ruiz, please record the following: carries two percent.",
    ["leads_list", { q: "Ana Ruiz", limit: 10 }],
    ["notes_create", { id: people.ana, body: "carries two percent." }],
  ],
];
