import { createdLead, members, type Row, tags } from "../testing";
import { planned } from "./shorthand.testing";

export const creatingInDetailPhrasings: Row[] = [
  [
    "new lead Ana Ruiz, ana@x.com, 555 0199, from Zillow, worth 400k",
    [
      "leads_create",
      {
        firstName: "Ana",
        lastName: "Ruiz",
        email: "ana@x.com",
        phone: "555 0199",
        source: "Zillow",
        valueCents: 40_000_000,
      },
    ],
  ],
  [
    "create a lead for Peter Parker at Daily Bugle with email peter@bugle.com and phone (303) 555-0142",
    [
      "leads_create",
      {
        firstName: "Peter",
        lastName: "Parker",
        company: "Daily Bugle",
        email: "peter@bugle.com",
        phone: "(303) 555-0142",
      },
    ],
  ],
  [
    "new lead: Jane Doe, company Doe Industries, budget 750k, move by 2027-03-01",
    [
      "leads_create",
      {
        firstName: "Jane",
        lastName: "Doe",
        company: "Doe Industries",
        customFields: { budget: 75_000_000, move_by: "2027-03-01" },
      },
    ],
  ],
  [
    "add lead bruce wayne, bruce@wayne.com, assigned to Leo, tagged VIP and Cash",
    [
      "leads_create",
      {
        firstName: "Bruce",
        lastName: "Wayne",
        email: "bruce@wayne.com",
        assignedToId: members.leo,
        tagIds: [tags.vip, tags.cash],
      },
    ],
  ],
  [
    "new lead Ana Ruiz 303-555-0188 ana@x.com $250k Zillow",
    [
      "leads_create",
      {
        firstName: "Ana",
        lastName: "Ruiz",
        phone: "303-555-0188",
        email: "ana@x.com",
        valueCents: 25_000_000,
        source: "Zillow",
      },
    ],
  ],
  [
    "add a lead: Tony Stark, Stark Industries, tony@stark.com, 212-555-0101, worth 2m, VIP",
    [
      "leads_create",
      {
        firstName: "Tony",
        lastName: "Stark",
        company: "Stark Industries",
        email: "tony@stark.com",
        phone: "212-555-0101",
        valueCents: 200_000_000,
        tagIds: [tags.vip],
      },
    ],
  ],
  [
    "create lead Mary Major, mary@major.com, 3 bedrooms, Highland, budget 500k",
    [
      "leads_create",
      {
        firstName: "Mary",
        lastName: "Major",
        email: "mary@major.com",
        customFields: { bedrooms: 3, area: "Highland", budget: 50_000_000 },
      },
    ],
  ],
  [
    "new lead from referral: Tom Hardy 555-0101 looking in Cherry Creek",
    [
      "leads_create",
      {
        firstName: "Tom",
        lastName: "Hardy",
        source: "Referral",
        phone: "555-0101",
        customFields: { area: "Cherry Creek" },
      },
    ],
  ],
  [
    "add Bruce Banner of Gamma Labs, bruce@gamma.io, owner Leo, tag VIP, next step tomorrow",
    [
      "leads_create",
      {
        firstName: "Bruce",
        lastName: "Banner",
        company: "Gamma Labs",
        email: "bruce@gamma.io",
        assignedToId: members.leo,
        tagIds: [tags.vip],
      },
    ],
    planned("Follow up", "2026-11-26T16:00:00.000Z", createdLead),
  ],
  [
    "please register Pepper Potts, CEO at Stark Industries, phone 212 555 0100",
    [
      "leads_create",
      {
        firstName: "Pepper",
        lastName: "Potts",
        title: "CEO",
        company: "Stark Industries",
        phone: "212 555 0100",
      },
    ],
  ],
  [
    "new client Laura Palmer, Twin Peaks Realty, 509-555-0199, wants 3 bedrooms in Highland, assign to Leo",
    [
      "leads_create",
      {
        firstName: "Laura",
        lastName: "Palmer",
        company: "Twin Peaks Realty",
        phone: "509-555-0199",
        customFields: { bedrooms: 3, area: "Highland" },
        assignedToId: members.leo,
      },
    ],
  ],
  [
    "new lead Clark Kent clark@dailyplanet.com 312-555-0100 Daily Planet",
    [
      "leads_create",
      {
        firstName: "Clark",
        lastName: "Kent",
        email: "clark@dailyplanet.com",
        phone: "312-555-0100",
        company: "Daily Planet",
      },
    ],
  ],
  [
    "add a buyer named Lois Lane, budget 600k, Highland",
    [
      "leads_create",
      {
        firstName: "Lois",
        lastName: "Lane",
        customFields: { budget: 60_000_000, area: "Highland" },
        tagIds: [tags.buyer],
      },
    ],
  ],
  [
    "add Jane Doe, jane@doe.org, 303 555 0111, budget 700k, from Zillow",
    [
      "leads_create",
      {
        firstName: "Jane",
        lastName: "Doe",
        email: "jane@doe.org",
        phone: "303 555 0111",
        source: "Zillow",
        customFields: { budget: 70_000_000 },
      },
    ],
  ],
  [
    "log a new lead for Bruce Wayne of Wayne Enterprises and give it to Mia",
    [
      "leads_create",
      {
        firstName: "Bruce",
        lastName: "Wayne",
        company: "Wayne Enterprises",
        assignedToId: members.mia,
      },
    ],
  ],
  [
    "create new lead Bruce Banner, bruce@gamma.com, Highland, budget 800k",
    [
      "leads_create",
      {
        firstName: "Bruce",
        lastName: "Banner",
        email: "bruce@gamma.com",
        customFields: { area: "Highland", budget: 80_000_000 },
      },
    ],
  ],
];
