import { members, type Row, tags } from "../testing";

export const creatingPhrasings: Row[] = [
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
  ["add Peter Parker as a lead", ["leads_create", { firstName: "Peter", lastName: "Parker" }]],
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
  ["new contact info@acme.com", ["leads_create", { email: "info@acme.com" }]],
  [
    "please create a new lead named Clark Kent, status qualified, owner Mia",
    [
      "leads_create",
      { firstName: "Clark", lastName: "Kent", status: "qualified", assignedToId: members.mia },
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
    "new lead Jan van der Berg at Acme",
    ["leads_create", { firstName: "Jan", lastName: "van der Berg", company: "Acme" }],
  ],
  [
    "create lead Sean O'Brien from Zillow",
    ["leads_create", { firstName: "Sean", lastName: "O'Brien", source: "Zillow" }],
  ],
];
