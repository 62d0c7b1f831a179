import { createdLead, members, type Row, tags } from "../testing";

export const creatingPhrasings: Row[] = [
  [
    "create a lead for Tom and Julie Becker, sellers, house at 1420 Race St, worth about 890k",
    [
      "leads_create",
      {
        firstName: "Tom and Julie",
        lastName: "Becker",
        address: "1420 Race St",
        valueCents: 89_000_000,
        tagIds: [tags.seller],
      },
    ],
    ["notes_create", { id: createdLead, body: "house at 1420 Race St" }],
  ],
  ["add Peter Parker as a lead", ["leads_create", { firstName: "Peter", lastName: "Parker" }]],
  ["new contact info@acme.com", ["leads_create", { email: "info@acme.com" }]],
  [
    "please create a new lead named Clark Kent, status qualified, owner Mia",
    [
      "leads_create",
      { firstName: "Clark", lastName: "Kent", status: "qualified", assignedToId: members.mia },
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
  ["new lead Peter Parker", ["leads_create", { firstName: "Peter", lastName: "Parker" }]],
  [
    "create contact steve rogers steve@avengers.org",
    ["leads_create", { firstName: "Steve", lastName: "Rogers", email: "steve@avengers.org" }],
  ],
  [
    "we have a new lead from Zillow, her name is Wanda Max, 720 555 0101",
    ["leads_create", { source: "Zillow", firstName: "Wanda", lastName: "Max", phone: "720 555 0101" }],
  ],
  ["add lead Bob", ["leads_create", { firstName: "Bob" }]],
  [
    "add Natasha Romanoff as a new lead, she wants 2 bedrooms in Highland",
    [
      "leads_create",
      { firstName: "Natasha", lastName: "Romanoff", customFields: { bedrooms: 2, area: "Highland" } },
    ],
  ],
  [
    "lead: Steve Jobs, steve@apple.com",
    ["leads_create", { firstName: "Steve", lastName: "Jobs", email: "steve@apple.com" }],
  ],
  [
    "add lead: name Dale Cooper, email dale@fbi.gov, company FBI",
    ["leads_create", { firstName: "Dale", lastName: "Cooper", email: "dale@fbi.gov", company: "FBI" }],
  ],
  [
    "got a lead from Zillow: Audrey Horne, audrey@horne.com",
    [
      "leads_create",
      { firstName: "Audrey", lastName: "Horne", source: "Zillow", email: "audrey@horne.com" },
    ],
  ],
  [
    "create lead: name: Hal Jordan; phone: 303 555 0166; source: Referral",
    [
      "leads_create",
      { firstName: "Hal", lastName: "Jordan", phone: "303 555 0166", source: "Referral" },
    ],
  ],
  [
    "register lead Natasha Romanoff from Zillow, (303) 555-0177",
    [
      "leads_create",
      { firstName: "Natasha", lastName: "Romanoff", source: "Zillow", phone: "(303) 555-0177" },
    ],
  ],
];
