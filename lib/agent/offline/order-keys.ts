import type { OfflineContext } from "./context";
import { after } from "./label-conditions";
import { type Match, phraseSet, phraseTable } from "./phrases";
import { termsOf } from "./terms";
import type { Token } from "./tokens";

const sortKeys = phraseTable({
  valueCents: "value, values, worth, amount, deal value, deal values, deal size, size, price",
  score: "score, scores, lead score, lead scores",
  name: "name, last name",
  company: "company, company name",
  createdAt:
    "date, created, creation date, age, date created, created date, date added, when they were created, when they came in",
  updatedAt: "last change, updated, last updated, last update",
  lastContactedAt: "last contact, last contacted, contact date, last contact date",
});

export const possessives = phraseSet("the, their, its");

const directions = phraseTable({
  down: "descending, desc, highest first, largest first, newest first, latest first, high to low, biggest first, top first, most recent first, in descending order",
  up: "ascending, asc, lowest first, smallest first, oldest first, low to high, earliest first, in ascending order, longest ago first",
});

const downByNature = new Set(["valueCents", "score", "createdAt", "updatedAt", "lastContactedAt"]);

export const degrees = phraseTable({
  down: "highest, biggest, largest, greatest, most, top, best, newest, latest, most recent, with the highest, with the biggest, with the largest, with the most, with the best",
  up: "lowest, smallest, least, worst, oldest, earliest, soonest, nearest, cheapest, with the lowest, with the smallest, with the least, with the oldest",
});

export const firstWord = phraseSet("first, on top, at the top, to the top, up top, up front");

/** "highest first", "the biggest on top", "descending". */
export function directionAt(tokens: readonly Token[], at: number): Match<"down" | "up"> | undefined {
  const whole = directions.at(tokens, at);
  if (whole) return whole;
  const degree = degrees.at(tokens, after(tokens, at, possessives));
  const place = degree && firstWord.at(tokens, after(tokens, degree.end, rowNouns));
  return place && { value: degree.value, end: place.end };
}

const rowNouns = phraseSet("ones, leads, one");

/** What leads are ordered by, a team's own figures and days among it. */
export function sortKeyAt(tokens: readonly Token[], at: number, context: OfflineContext) {
  const known = sortKeys.at(tokens, at);
  if (known) return { ...known, isDown: downByNature.has(known.value) };
  const field = termsOf(context).fields.at(tokens, at);
  if (!field?.value.isCustom || !measured.has(field.value.type)) return undefined;
  const isDown = field.value.type !== "date";
  return { value: `custom.${field.value.key}` as const, end: field.end, isDown };
}

const measured = new Set(["money", "number", "date"]);
