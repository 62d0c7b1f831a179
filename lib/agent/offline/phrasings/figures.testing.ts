import { type Row, tags } from "../testing";
import { all, any, is, list, openStatuses, owner, pages, status } from "./shorthand.testing";

export const figuresPhrasings: Row[] = [
  [
    "leads in Cherry Creek with a budget over 500k",
    list(all(is("custom.area", "in", ["Cherry Creek"]), is("custom.budget", "gt", 50_000_000))),
  ],
  ["leads worth between 100 and 200k", list(is("valueCents", "between", [10_000_000, 20_000_000]))],
  ["leads with no budget", list(is("custom.budget", "empty"))],
  [
    "leads whose budget is between 300k and 500k",
    list(is("custom.budget", "between", [30_000_000, 50_000_000])),
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
  ["leads with 3 bedrooms", list(is("custom.bedrooms", "eq", 3))],
  ["leads over 1,5m", list(is("valueCents", "gt", 150_000_000))],
  ["half a million dollar deals", list(is("valueCents", "eq", 50_000_000))],
  ["deals worth more than two hundred and fifty thousand", list(is("valueCents", "gt", 25_000_000))],
  ["leads with at least three bedrooms", list(is("custom.bedrooms", "gte", 3))],
  [pages.lead, "budget 300k?", list(is("custom.budget", "eq", 30_000_000))],
  ["scored between 40 and 60", list(is("score", "between", [40, 60]))],
  ["leads scoring at least 80", list(is("score", "gte", 80))],
  ["leads with a score of 70 or higher", list(is("score", "gte", 70))],
  ["score below 20", list(is("score", "lt", 20))],
  ["leads with no score", list(is("score", "empty"))],
  ["value of exactly 500k", list(is("valueCents", "eq", 50_000_000))],
  [
    "deals worth anywhere from 200k to 400k",
    list(is("valueCents", "between", [20_000_000, 40_000_000])),
  ],
  ["leads valued at over $1.5m", list(is("valueCents", "gt", 150_000_000))],
  ["deals of half a million or more", list(is("valueCents", "gte", 50_000_000))],
  ["budget no more than 350,000", list(is("custom.budget", "lte", 35_000_000))],
  ["budget is not set", list(is("custom.budget", "empty"))],
  ["leads that have a budget", list(is("custom.budget", "notEmpty"))],
  ["3-bedroom leads", list(is("custom.bedrooms", "eq", 3))],
  ["leads wanting 3+ bedrooms", list(is("custom.bedrooms", "gte", 3))],
  ["looking for at least two bedrooms", list(is("custom.bedrooms", "gte", 2))],
  ["bedrooms more than 4", list(is("custom.bedrooms", "gt", 4))],
  [
    "is there anyone from Zillow over 1m?",
    list(all(is("source", "eq", "Zillow"), is("valueCents", "gt", 100_000_000))),
  ],
  [pages.lead, "budget 450-500k", list(is("custom.budget", "between", [45_000_000, 50_000_000]))],
  [pages.lead, "budget around 500k", list(is("custom.budget", "between", [45_000_000, 55_000_000]))],
  ["who are my hottest leads right now", list(all(owner("me"), is("score", "gte", 70)))],
  ["give me everything in the pipeline over half a mil", list(is("valueCents", "gt", 50_000_000))],
  [
    "leads with budgets between $300,000 and $450,000 in Capitol Hill",
    list(
      all(
        is("custom.budget", "between", [30_000_000, 45_000_000]),
        is("custom.area", "in", ["Capitol Hill"]),
      ),
    ),
  ],
  [
    "leads with more than 3 bedrooms and a budget below 600k",
    list(all(is("custom.bedrooms", "gt", 3), is("custom.budget", "lt", 60_000_000))),
  ],
  [
    "cash buyers over a million",
    list(
      all(
        is("tags", "any", [tags.cash]),
        is("tags", "any", [tags.buyer]),
        is("valueCents", "gt", 100_000_000),
      ),
    ),
  ],
  ["Are there any deals above $2M?", list(is("valueCents", "gt", 200_000_000))],
  ["anyone looking for 2-3 bedrooms", list(is("custom.bedrooms", "between", [2, 3]))],
  ["leads whose value is zero", list(is("valueCents", "eq", 0))],
  ["deals exactly 250000", list(is("valueCents", "eq", 25_000_000))],
  [pages.lead, "budget's 700k", list(is("custom.budget", "eq", 70_000_000))],
  [pages.lead, "budget is around 700k", list(is("custom.budget", "between", [63_000_000, 77_000_000]))],
  [
    "who lives in Denver and wants 3 bedrooms",
    list(all(is("address", "contains", "Denver"), is("custom.bedrooms", "eq", 3))),
  ],
  [
    "buyers with budget >= 500k and <= 800k",
    list(
      all(
        is("tags", "any", [tags.buyer]),
        is("custom.budget", "gte", 50_000_000),
        is("custom.budget", "lte", 80_000_000),
      ),
    ),
  ],
  [
    "budget between half a million and a million",
    list(is("custom.budget", "between", [50_000_000, 100_000_000])),
  ],
  ["leads with budget of 500k+", list(is("custom.budget", "gte", 50_000_000))],
  ["deals from $100k up", list(is("valueCents", "gte", 10_000_000))],
  ["deals of at most 250k", list(is("valueCents", "lte", 25_000_000))],
  [
    "score over 80 or value over 1m",
    list(any(is("score", "gt", 80), is("valueCents", "gt", 100_000_000))),
  ],
  [
    "VIPs or investors over 1m",
    list(all(is("tags", "any", [tags.vip, tags.investor]), is("valueCents", "gt", 100_000_000))),
  ],
  [
    "which of my deals are over 300 grand and still open?",
    list(all(owner("me"), is("valueCents", "gt", 30_000_000), status(...openStatuses))),
  ],
  [
    "any leads in Cherry Creek or Highland with a budget of 400 to 600k",
    list(
      all(
        is("custom.area", "in", ["Cherry Creek", "Highland"]),
        is("custom.budget", "between", [40_000_000, 60_000_000]),
      ),
    ),
  ],
  [
    "what's in proposal for more than $500k",
    list(all(status("proposal"), is("valueCents", "gt", 50_000_000))),
  ],
  ["leads with a score under 30 or no score", list(any(is("score", "lt", 30), is("score", "empty")))],
  [
    "3 or more bedrooms in Capitol Hill",
    list(all(is("custom.bedrooms", "gte", 3), is("custom.area", "in", ["Capitol Hill"]))),
  ],
  [
    "show me prospects with a budget somewhere between 450k and 700k",
    list(is("custom.budget", "between", [45_000_000, 70_000_000])),
  ],
  [
    "first home buyers under 500k",
    list(
      all(
        is("tags", "any", [tags.firstHome]),
        is("tags", "any", [tags.buyer]),
        is("valueCents", "lt", 50_000_000),
      ),
    ),
  ],
];
