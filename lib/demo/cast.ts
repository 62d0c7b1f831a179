/** The people of the demo: a small realtors' office in Denver. */
export const demoTeamName = "Analytical Homes";
export const demoPassword = "Rapport-demo-1";

export const demoCast = [
  { name: "Ada Lovelace", email: "ada@rapport.test", role: "owner", title: "Managing broker" },
  { name: "Grace Hopper", email: "grace@rapport.test", role: "manager", title: "Sales lead" },
  { name: "Mia Torres", email: "mia@rapport.test", role: "agent", title: "Buyer's agent" },
  { name: "Leo Novak", email: "leo@rapport.test", role: "agent", title: "Listing agent" },
] as const;

/** Who has an invitation and no account yet. */
export const demoInvited = "noor.haddad@example.com";

/** Ada's other business, small and young. */
export const demoSecondTeam = {
  name: "Front Range Rentals",
  leads: [
    {
      firstName: "Omar",
      lastName: "Petrov",
      email: "omar.petrov@example.com",
      source: "Website",
      valueCents: 240_000,
    },
    {
      firstName: "Freya",
      lastName: "Lindqvist",
      email: "freya.lindqvist@example.com",
      source: "Referral",
      valueCents: 310_000,
      status: "contacted",
    },
    {
      firstName: "Luis",
      lastName: "Ortega",
      phone: "(720) 555-0117",
      source: "Walk-in",
      valueCents: 195_000,
    },
    {
      firstName: "Hana",
      lastName: "Kowalski",
      company: "Juniper Bakery",
      email: "hana@example.com",
      source: "Referral",
      valueCents: 480_000,
      status: "qualified",
    },
  ],
} as const;

export const demoTags = [
  ["Buyer", "blue"],
  ["Seller", "teal"],
  ["Investor", "purple"],
  ["First home", "green"],
  ["Relocation", "yellow"],
  ["VIP", "pink"],
  ["Cash", "orange"],
] as const;

export const demoFields = [
  {
    key: "area",
    label: "Preferred area",
    type: "select",
    options: [
      "Capitol Hill",
      "Highland",
      "Washington Park",
      "Cherry Creek",
      "Park Hill",
      "Sloan's Lake",
    ],
  },
  { key: "budget", label: "Budget", type: "money", options: [] },
  { key: "move_by", label: "Move by", type: "date", options: [] },
  { key: "pre_approved", label: "Pre-approved", type: "boolean", options: [] },
  {
    key: "wants",
    label: "Wants",
    type: "multi_select",
    options: ["Garden", "Garage", "Near a school", "Home office", "No stairs"],
  },
  { key: "lender", label: "Lender", type: "text", options: [] },
] as const;

export const sources = [
  "Website",
  "Referral",
  "Open house",
  "Google Ads",
  "Facebook",
  "Zillow",
  "Walk-in",
] as const;

export const lossReasons = [
  "Bought with another agent",
  "Budget too small",
  "Decided to stay",
  "Never answered",
  "Moved away",
] as const;

export const firstNames =
  "Olivia Noah Emma Liam Sofia Mateo Amara Kai Priya Ethan Chloe Lucas Zoe Daniel Maya Oscar Nina Felix Ruth Samuel Ines Jonah Leila Marcus Hana Victor Elena Theo Aisha Ben Clara Diego Freya Gabriel Iris Jamal Kira Luis Mei Nadia Omar Paula Quinn Rosa Sean Tara Uma Vera Wes Yara".split(
    " ",
  );

export const lastNames =
  "Nguyen Johnson García Patel Kowalski Okafor Larsen Schmidt Rossi Cohen Martin Silva Ivanov Tanaka Murphy Haddad Brooks Fischer Alvarez Kim Bennett Dubois Novotny Rivera Hughes Osei Weber Castillo Singh Moreau Baker Lindqvist Ortega Foster Yamamoto Bianchi Walsh Mensah Petrov Delgado Stone Hale Ferreira Jansen Abdi Romero Clarke Vasquez Becker Young".split(
    " ",
  );

export const companies = [
  "Front Range Coffee",
  "Mile High Dental",
  "Larkspur Design",
  "Bluebird Logistics",
  "Aspen Legal",
  "Red Rocks Fitness",
  "Juniper Bakery",
  "Summit Analytics",
  "Platte River Builders",
  "Columbine Childcare",
  "Timberline Outfitters",
  "Union Station Books",
] as const;

/** What was said on calls. */
export const callTexts = [
  "Happy with the last viewing. Wants to see two more before deciding.",
  "Asked about closing costs; sent the overview by email.",
  "Budget is firm. Flexible about the neighborhood.",
  "The lender has approved them. Ready to make an offer.",
  "Prefers calls after five.",
  "Wants the partner at the next meeting.",
];

export const noteTexts = [
  "Wants a garden and a short walk to a school.",
  "Pre-approved by the bank; letter is in the mail.",
  "Prefers calls after 5 pm.",
  "Saw two houses on Saturday, liked the second one.",
  "Has to sell the flat first; asked for an estimate.",
  "Travels a lot, best by text message.",
  "Worried about the roof; wants an inspection before an offer.",
  "Sister of a former client. Handle with care.",
  "Looking for two units to rent out.",
  "Asked for the numbers of the last three sales on the street.",
] as const;

export const streets = [
  "Pearl St",
  "Marion St",
  "Tejon St",
  "Elm St",
  "Downing St",
  "Colfax Ave",
  "Race St",
  "Vine St",
] as const;
