import { plainly } from "./tokens";

/**
 * What people say for a tag, a source, a choice or a field that many teams have under these names; a team
 * without one of them knows nothing of its words.
 */
const saidFor: Record<string, string> = {
  facebook: "fb, face book, facebook ads, facebook ad, facebk",
  instagram: "ig, insta",
  "google ads": "google, adwords, google ad, ad words",
  referral: "referal, refferal, word of mouth, a referral",
  website: "web site, web form, our site, contact form",
  "open house": "openhouse",
  "walk-in": "walkin, walk ins, walkins, walked in, stopped by",
  "first home":
    "first time buyer, first time buyers, first time home buyer, first time home buyers, first house, first timer, first timers",
  cash: "all cash, cash only, pays cash, paying cash",
  bedrooms: "bed, beds, br, brs, bd, bds, bdr, bdrm, bdrms",
  budget: "to spend, to play with, budget max, max budget",
  "pre-approved": "preapproved, pre approval, preapproval",
};

/** How people cut short the words that streets and quarters end with. */
const cutShort: Record<string, string> = {
  creek: "crk ck",
  heights: "hts",
  park: "pk",
  hill: "hl",
  hills: "hls",
  street: "st",
  avenue: "ave",
  square: "sq",
  village: "vlg",
  springs: "spgs",
};

/** Other forms of a team's own word: those of the table, and "pre-approved" in one piece. */
export function otherForms(label: string): string[] {
  const plain = plainly(label);
  const joined = plain.includes("-") ? [plain.replaceAll("-", "")] : [];
  const said = saidFor[plain]?.split(", ") ?? [];
  return [...joined, ...said];
}

const SHORTEST_CUT = 3;

/** "cap hill", "cherry crk": a choice of several words with its first or last one cut short. */
export function shortenings(option: string): string[] {
  const words = plainly(option).split(/[\s-]+/);
  const [first = "", ...rest] = words;
  const last = words.at(-1) ?? "";
  if (rest.length === 0) return [];
  const cuts = [SHORTEST_CUT, SHORTEST_CUT + 1]
    .filter((length) => length < first.length)
    .map((length) => [first.slice(0, length), ...rest].join(" "));
  const ends = (cutShort[last]?.split(" ") ?? []).map((end) => [...words.slice(0, -1), end].join(" "));
  return [...cuts, ...ends];
}
