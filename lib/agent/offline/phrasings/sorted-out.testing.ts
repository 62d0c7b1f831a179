import { members, type Row, setting, tags } from "../testing";
import { all, any, count, is, list, not, openStatuses, owner, status } from "./shorthand.testing";

/** Misspelt sources, what is left out, orders, groups and what they are worth. */
export const sortedOutPhrasings: Row[] = [
  ["leads from referals", list(is("source", "eq", "Referral"))],
  ["leads from zilow", list(is("source", "eq", "Zillow"))],
  [
    "leads from Zillow excluding Denver",
    list(
      all(
        is("source", "eq", "Zillow"),
        not(
          any(
            is("address", "contains", "Denver"),
            is("company", "contains", "Denver"),
            is("name", "contains", "Denver"),
          ),
        ),
      ),
    ),
  ],
  [
    "all leads except Ana Ruiz",
    list(
      not(
        any(
          is("address", "contains", "Ana Ruiz"),
          is("company", "contains", "Ana Ruiz"),
          is("name", "contains", "Ana Ruiz"),
        ),
      ),
    ),
  ],
  ["both investor and cash tags", list(is("tags", "all", [tags.investor, tags.cash]))],
  ["show leads with both VIP and Cash", list(is("tags", "all", [tags.vip, tags.cash]))],
  ["leads sorted by budget", list(undefined, { sort: "-custom.budget" })],
  ["buyers by budget, lowest first", list(is("tags", "any", [tags.buyer]), { sort: "custom.budget" })],
  ["leads with the highest budget", list(undefined, { sort: "-custom.budget" })],
  ["open leads ordered by move by", list(status(...openStatuses), { sort: "custom.move_by" })],
  ["sort my leads by score, highest on top", list(owner("me"), { sort: "-score" })],
  [
    "nurture leads, longest without contact first",
    list(status("nurture"), { sort: "lastContactedAt" }),
  ],
  [
    "leads with value between 250,000 and 400,000 sorted by city",
    list(is("valueCents", "between", [25_000_000, 40_000_000])),
  ],
  ["how many does each of us have right now", ["teams_get", { id: setting.teamId }]],
  [
    "won leads for each owner",
    count(all(status("won"), owner(members.ada))),
    count(all(status("won"), owner(members.grace))),
    count(all(status("won"), owner(members.mia))),
    count(all(status("won"), owner(members.leo))),
    count(all(status("won"), is("assignedToId", "empty"))),
  ],
  [
    "number of Boulder leads for each owner",
    count(
      all(
        any(
          is("address", "contains", "Boulder"),
          is("company", "contains", "Boulder"),
          is("name", "contains", "Boulder"),
        ),
        owner(members.ada),
      ),
    ),
    count(
      all(
        any(
          is("address", "contains", "Boulder"),
          is("company", "contains", "Boulder"),
          is("name", "contains", "Boulder"),
        ),
        owner(members.grace),
      ),
    ),
    count(
      all(
        any(
          is("address", "contains", "Boulder"),
          is("company", "contains", "Boulder"),
          is("name", "contains", "Boulder"),
        ),
        owner(members.mia),
      ),
    ),
    count(
      all(
        any(
          is("address", "contains", "Boulder"),
          is("company", "contains", "Boulder"),
          is("name", "contains", "Boulder"),
        ),
        owner(members.leo),
      ),
    ),
    count(
      all(
        any(
          is("address", "contains", "Boulder"),
          is("company", "contains", "Boulder"),
          is("name", "contains", "Boulder"),
        ),
        is("assignedToId", "empty"),
      ),
    ),
  ],
  [
    "won deals per person, leave out the Zillow ones",
    count(all(status("won"), not(is("source", "eq", "Zillow")), owner(members.ada))),
    count(all(status("won"), not(is("source", "eq", "Zillow")), owner(members.grace))),
    count(all(status("won"), not(is("source", "eq", "Zillow")), owner(members.mia))),
    count(all(status("won"), not(is("source", "eq", "Zillow")), owner(members.leo))),
    count(all(status("won"), not(is("source", "eq", "Zillow")), is("assignedToId", "empty"))),
  ],
  [
    "value in each status for Mia's leads",
    ["leads_getBoard", { filter: all(owner(members.mia), status("new")), limit: 1 }],
    ["leads_getBoard", { filter: all(owner(members.mia), status("contacted")), limit: 1 }],
    ["leads_getBoard", { filter: all(owner(members.mia), status("qualified")), limit: 1 }],
    ["leads_getBoard", { filter: all(owner(members.mia), status("appointment")), limit: 1 }],
    ["leads_getBoard", { filter: all(owner(members.mia), status("proposal")), limit: 1 }],
    ["leads_getBoard", { filter: all(owner(members.mia), status("negotiation")), limit: 1 }],
    ["leads_getBoard", { filter: all(owner(members.mia), status("won")), limit: 1 }],
    ["leads_getBoard", { filter: all(owner(members.mia), status("lost")), limit: 1 }],
    ["leads_getBoard", { filter: all(owner(members.mia), status("nurture")), limit: 1 }],
  ],
  [
    "mean value per owner",
    ["leads_getBoard", { filter: all(owner(members.ada), is("valueCents", "notEmpty")), limit: 1 }],
    ["leads_getBoard", { filter: all(owner(members.grace), is("valueCents", "notEmpty")), limit: 1 }],
    ["leads_getBoard", { filter: all(owner(members.mia), is("valueCents", "notEmpty")), limit: 1 }],
    ["leads_getBoard", { filter: all(owner(members.leo), is("valueCents", "notEmpty")), limit: 1 }],
    [
      "leads_getBoard",
      { filter: all(is("assignedToId", "empty"), is("valueCents", "notEmpty")), limit: 1 },
    ],
  ],
  [
    "total won from referrals",
    ["leads_getBoard", { filter: all(status("won"), is("source", "eq", "Referral")), limit: 1 }],
  ],
  ["total leads won", count(status("won"))],
];
