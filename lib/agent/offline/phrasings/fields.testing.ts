import { type Row, tags } from "../testing";
import { all, any, is, list, pages, status } from "./shorthand.testing";

export const fieldsPhrasings: Row[] = [
  [
    "leads in Cherry Creek with a budget over 500k",
    list(all(is("custom.area", "in", ["Cherry Creek"]), is("custom.budget", "gt", 50_000_000))),
  ],
  ["contacted leads without an email", list(all(status("contacted"), is("email", "empty")))],
  ["leads worth between 100 and 200k", list(is("valueCents", "between", [10_000_000, 20_000_000]))],
  ["leads with no budget", list(is("custom.budget", "empty"))],
  ["leads with gmail addresses", list(is("email", "contains", "gmail"))],
  ["@gmail.com leads", list(is("email", "contains", "@gmail.com"))],
  ["leads at Acme", list(is("company", "contains", "Acme"))],
  ["leads named Ana", list(is("name", "contains", "Ana"))],
  [
    "leads whose budget is between 300k and 500k",
    list(is("custom.budget", "between", [30_000_000, 50_000_000])),
  ],
  [
    "VIP leads in Highland",
    list(all(is("tags", "any", [tags.vip]), is("custom.area", "in", ["Highland"]))),
  ],
  [
    "leads in negotiation or proposal worth more than $500,000",
    list(all(status("negotiation", "proposal"), is("valueCents", "gt", 50_000_000))),
  ],
  ["deals over $1.2 million", list(is("valueCents", "gt", 120_000_000))],
  ["deals under 50,000", list(is("valueCents", "lt", 5_000_000))],
  ["leads worth at least 250k", list(is("valueCents", "gte", 25_000_000))],
  ["leads 100k-200k", list(is("valueCents", "between", [10_000_000, 20_000_000]))],
  ["score above 70", list(is("score", "gt", 70))],
  ["leads with an email but no phone", list(all(is("email", "notEmpty"), is("phone", "empty")))],
  [
    "leads in Denver or Boulder",
    list(any(is("address", "contains", "Denver"), is("address", "contains", "Boulder"))),
  ],
  [
    "leads from Boulder",
    list(
      any(
        is("source", "contains", "Boulder"),
        is("company", "contains", "Boulder"),
        is("address", "contains", "Boulder"),
      ),
    ),
  ],
  ["names starting with J", list(is("name", "startsWith", "J"))],
  ["email contains gmail", list(is("email", "contains", "gmail"))],
  ["company is Acme", list(is("company", "contains", "Acme"))],
  ["pre-approved leads", list(is("custom.pre_approved", "is", true))],
  ["leads with 3 bedrooms", list(is("custom.bedrooms", "eq", 3))],
  ["leads looking in Capitol Hill", list(is("custom.area", "in", ["Capitol Hill"]))],
  ["show leads whose last name is Smith", list(is("lastName", "contains", "Smith"))],
  ["leads over 1,5m", list(is("valueCents", "gt", 150_000_000))],
  ["half a million dollar deals", list(is("valueCents", "eq", 50_000_000))],
  ["find the lead with phone 303-555-0142", list(is("phoneE164", "contains", "3035550142"))],
  ["deals worth more than two hundred and fifty thousand", list(is("valueCents", "gt", 25_000_000))],
  ["leads with at least three bedrooms", list(is("custom.bedrooms", "gte", 3))],
  [pages.lead, "budget 300k?", list(is("custom.budget", "eq", 30_000_000))],
  [pages.lead, "email is missing", list(is("email", "empty"))],
];
