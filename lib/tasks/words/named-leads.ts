import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { escapeLike } from "@/lib/text";
import { workWords } from "./work-words";

export interface NamedLead {
  id: string;
  name: string;
  detail: string | null;
}

/** More words than these are a story, and each costs a search. */
const MOST_WORDS = 6;
const MOST_FOUND = 50;
/** Shorter ones are in too many names to look for alone. */
const SHORTEST_ALONE = 3;
const MOST_CHOICES = 8;

/**
 * The leads that a task's title names: those of whom most words of the name are there. One is meant; several have to be
 * asked about.
 */
export async function findNamedLeads({ db, actor }: Context, title: string): Promise<NamedLead[]> {
  const words = wordsOf(title)
    .filter((word) => !workWords.has(word))
    .slice(0, MOST_WORDS);
  const searches = searchesFor(words);
  if (searches.length === 0) return [];
  const found = sql.join(
    searches.map(
      (patterns) => sql`select search_leads(${sql.param(patterns)}::text[], ${MOST_FOUND}::integer)`,
    ),
    sql` union `,
  );
  const rows = await db.execute<{
    id: string;
    name: string;
    company: string | null;
    email: string | null;
  }>(sql`
    select l.id, l.name, l.company, l.email from leads l where l.team_id = ${actor.teamId} and l.id in (${found})`);
  const scored = rows
    .map((row) => ({ row, score: scoreOf(row, words) }))
    .filter(({ score }) => score > 0);
  const best = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score === best)
    .slice(0, MOST_CHOICES)
    .map(({ row: { id, name, company, email } }) => ({
      id,
      name: name || company || email || "No name",
      detail: name ? (company ?? email) : email,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Two words that stand together find a person among many of one name. */
function searchesFor(words: string[]): string[][] {
  const pairs = words.slice(1).map((word, index) => [words[index] ?? "", word]);
  const alone = words.filter((word) => word.length >= SHORTEST_ALONE).map((word) => [word]);
  return [...pairs, ...alone].map((each) => each.map((word) => `%${escapeLike(word)}%`));
}

/** How many words of the title are words of the name; a company counts when its whole name is there. */
function scoreOf({ name, company }: { name: string; company: string | null }, words: string[]): number {
  const named = wordsOf(name).filter((word) => words.includes(word)).length;
  const firm = wordsOf(company ?? "").filter((word) => !workWords.has(word));
  const isFirmNamed = firm.length > 0 && firm.every((word) => words.includes(word));
  return named * 2 + (isFirmNamed ? 1 : 0);
}

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
