import { people, type Row, tags } from "../testing";
import { all, find, is, noah, status, to } from "./shorthand.testing";

export const factsPhrasings: Row[] = [
  ["set Noah Kim's phone to 555 0199", noah, to("leads_update", { phone: "555 0199" })],
  ["Noah Kim's email is noah@new.com", noah, to("leads_update", { email: "noah@new.com" })],
  ["change the value of Noah Kim to 300k", noah, to("leads_update", { valueCents: 30_000_000 })],
  ["Noah Kim is worth 450,000", noah, to("leads_update", { valueCents: 45_000_000 })],
  ["set the value of Noah Kim to 1.250.000", noah, to("leads_update", { valueCents: 125_000_000 })],
  [
    "set budget of Noah Kim to 500k",
    noah,
    to("leads_update", { customFields: { budget: 50_000_000 } }),
  ],
  [
    "set Noah Kim's preferred area to Highland",
    noah,
    to("leads_update", { customFields: { area: "Highland" } }),
  ],
  [
    "set Noah Kim's move by to 1 May 2027",
    noah,
    to("leads_update", { customFields: { move_by: "2027-05-01" } }),
  ],
  ["clear Noah Kim's phone", noah, to("leads_update", { phone: null })],
  ["remove the email from Noah Kim", noah, to("leads_update", { email: null })],
  [
    "change email of Noah Kim to new@x.com and phone to 555 0100",
    noah,
    to("leads_update", { email: "new@x.com", phone: "555 0100" }),
  ],
  [
    "rename Noah Kim to Noah Kimball",
    noah,
    to("leads_update", { firstName: "Noah", lastName: "Kimball" }),
  ],
  [
    "set the source of all leads in Boulder to Referral",
    [
      "leads_bulkUpdate",
      { filter: is("address", "contains", "Boulder"), changes: { source: "Referral" } },
    ],
  ],
  [
    "set the company to Acme where source is Zillow",
    ["leads_bulkUpdate", { filter: is("source", "eq", "Zillow"), changes: { company: "Acme" } }],
  ],
  [
    "change the source to Referral for leads tagged VIP",
    ["leads_bulkUpdate", { filter: is("tags", "any", [tags.vip]), changes: { source: "Referral" } }],
  ],
  [
    "update company to Blue Door for Ana Ruiz",
    find("Ana Ruiz"),
    ["leads_update", { id: people.ana, company: "Blue Door" }],
  ],
  [
    "change the source of all Facebook leads to Meta",
    ["leads_bulkUpdate", { filter: is("source", "eq", "Facebook"), changes: { source: "Meta" } }],
  ],
  [
    "set the value of all new leads to 100k",
    ["leads_bulkUpdate", { filter: status("new"), changes: { valueCents: 10_000_000 } }],
  ],
  [
    "change Noah Kim's email to noah@kim.com and his phone to 303 555 0100",
    noah,
    to("leads_update", { email: "noah@kim.com", phone: "303 555 0100" }),
  ],
  [
    "update Noah Kim: phone 303 555 0100, company Kim Ltd",
    noah,
    to("leads_update", { phone: "303 555 0100", company: "Kim Ltd" }),
  ],
  ["Noah Kim's title is now CFO", noah, to("leads_update", { title: "CFO" })],
  ["Noah Kim has a budget of 900k", noah, to("leads_update", { customFields: { budget: 90_000_000 } })],
  ["Noah Kim wants 3 bedrooms", noah, to("leads_update", { customFields: { bedrooms: 3 } })],
  ["Noah Kim is looking in Highland", noah, to("leads_update", { customFields: { area: "Highland" } })],
  ["Noah Kim came from Zillow", noah, to("leads_update", { source: "Zillow" })],
  ["set Noah Kim as pre-approved", noah, to("leads_update", { customFields: { pre_approved: true } })],
  ["Noah Kim is not pre-approved", noah, to("leads_update", { customFields: { pre_approved: false } })],
  [
    "change Noah Kim's company to Globex and title to CTO",
    noah,
    to("leads_update", { company: "Globex", title: "CTO" }),
  ],
  [
    "Noah Kim's new phone number is (720) 555-0199",
    noah,
    to("leads_update", { phone: "(720) 555-0199" }),
  ],
  ["Noah Kim now works at Globex", noah, to("leads_update", { company: "Globex" })],
  ["Noah Kim lives in Aurora", noah, to("leads_update", { address: "Aurora" })],
  [
    "update Noah Kim's budget: 850k",
    noah,
    to("leads_update", { customFields: { budget: 85_000_000 } }),
  ],
  [
    "Noah Kim's budget went up to 900k",
    noah,
    to("leads_update", { customFields: { budget: 90_000_000 } }),
  ],
  ["Noah Kim needs 4 bedrooms", noah, to("leads_update", { customFields: { bedrooms: 4 } })],
  ["set bedrooms to 3 for Noah Kim", noah, to("leads_update", { customFields: { bedrooms: 3 } })],
  [
    "set move by of Noah Kim to end of June",
    noah,
    to("leads_update", { customFields: { move_by: "2027-06-30" } }),
  ],
  [
    "correct the spelling of Noah Kim to Noah Kimm",
    noah,
    to("leads_update", { firstName: "Noah", lastName: "Kimm" }),
  ],
  [
    "set value of all qualified leads without value to 300k",
    [
      "leads_bulkUpdate",
      {
        filter: all(status("qualified"), is("valueCents", "empty")),
        changes: { valueCents: 30_000_000 },
      },
    ],
  ],
  [
    "set the source of leads without a source to Referral",
    ["leads_bulkUpdate", { filter: is("source", "empty"), changes: { source: "Referral" } }],
  ],
  ["Noah Kim's email changed to noah@new.org", noah, to("leads_update", { email: "noah@new.org" })],
  ["Noah Kim's number is 303-555-0100", noah, to("leads_update", { phone: "303-555-0100" })],
  [
    "set the address of Noah Kim to 5 Main St, Denver",
    noah,
    to("leads_update", { address: "5 Main St, Denver" }),
  ],
  [
    "Noah Kim's budget: 500k, bedrooms: 4",
    noah,
    to("leads_update", { customFields: { budget: 50_000_000, bedrooms: 4 } }),
  ],
  ["add 555 0142 as the phone of Noah Kim", noah, to("leads_update", { phone: "555 0142" })],
  ["Noah Kim prefers Highland", noah, to("leads_update", { customFields: { area: "Highland" } })],
  ["blank out Noah Kim's company", noah, to("leads_update", { company: null })],
  [
    "Zoe's budget is 450k and she wants 2 bedrooms",
    find("Zoe"),
    ["leads_update", { id: people.zoe, customFields: { budget: 45_000_000 } }],
    ["leads_update", { id: people.zoe, customFields: { bedrooms: 2 } }],
  ],
  [
    "update Diana Prince's email to diana@themyscira.org",
    find("Diana Prince"),
    ["leads_update", { id: people.diana, email: "diana@themyscira.org" }],
  ],
  [
    "change phone for Zoe Martin to 303 555 0144",
    find("Zoe Martin"),
    ["leads_update", { id: people.zoe, phone: "303 555 0144" }],
  ],
  [
    "Diana's company is Wayne Enterprises",
    find("Diana"),
    ["leads_update", { id: people.diana, company: "Wayne Enterprises" }],
  ],
  [
    "set preferred area of Diana Prince to Cherry Creek",
    find("Diana Prince"),
    ["leads_update", { id: people.diana, customFields: { area: "Cherry Creek" } }],
  ],
  ["Noah Kim moved to Boulder", noah, to("leads_update", { address: "Boulder" })],
  [
    "change Zoe Martin's job title to Broker",
    find("Zoe Martin"),
    ["leads_update", { id: people.zoe, title: "Broker" }],
  ],
  [
    "Diana Prince: budget 900k",
    find("Diana Prince"),
    ["leads_update", { id: people.diana, customFields: { budget: 90_000_000 } }],
  ],
  [
    "set the value of Zoe Martin at 320k",
    find("Zoe Martin"),
    ["leads_update", { id: people.zoe, valueCents: 32_000_000 }],
  ],
];
