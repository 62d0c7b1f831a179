import type postgres from "postgres";
import type { TestTeam } from "@/db/testing";
import { activityTypes } from "@/lib/activities/schema";

/** A word of an activity's details, as any type of it may have. */
const said = ["title", "subject", "note", "body", "text", "lossReason", "rule", "reason", "from", "to"];
const facts = ["name", "email", "phone", "company", "title", "address", "source"];

/** Rows whose texts stand in documents: one activity of each type, and two leads that look like one person. */
export async function addDocuments(
  owner: postgres.Sql,
  { teamId, grace }: TestTeam,
  leadIds: string[],
) {
  const [one, other] = leadIds.toSorted();
  await owner`
    insert into activities (id, team_id, lead_id, type, actor_kind, actor_id, occurred_at)
    select gen_random_uuid(), ${teamId}, lead, type, 'user', ${grace.userId ?? null}, now()
    from unnest(${[...activityTypes]}::text[]) type, unnest(${leadIds.slice(0, 2)}::uuid[]) lead`;
  await owner`delete from duplicate_pairs where team_id = ${teamId}`;
  await owner`
    insert into duplicate_pairs (id, team_id, lead_id, other_id, reasons, strength)
    values (gen_random_uuid(), ${teamId}, ${one ?? null}, ${other ?? null}, array['email'], 90)`;
}

/** Fills every document that a screen reads with hostile texts; `next` is SQL for another one each time. */
export async function rewriteDocuments(owner: postgres.Sql, next: string, values: [string, string[]]) {
  const object = (entries: [string, string][]) =>
    `jsonb_build_object(${entries.map(([key, value]) => `'${key}', ${value}`).join(", ")})`;
  const list = (...items: string[]) => `jsonb_build_array(${items.join(", ")})`;
  const change = object([
    ["from", next],
    ["to", next],
  ]);
  const link = object([
    ["type", "'link'"],
    ["attrs", object([["href", next]])],
  ]);
  const text = (marks: string) =>
    object([
      ["type", "'text'"],
      ["text", next],
      ["marks", marks],
    ]);
  const paragraph = (...parts: string[]) =>
    object([
      ["type", "'paragraph'"],
      ["content", list(...parts)],
    ]);
  const filter = object([
    ["field", "'company'"],
    ["op", "'contains'"],
    ["value", next],
  ]);
  const problem = object([
    ["row", "2"],
    ["column", next],
    ["value", next],
    ["reason", next],
  ]);
  const documents: [table: string, column: string, value: string, where?: string][] = [
    [
      "notes",
      "doc",
      object([
        ["type", "'doc'"],
        ["content", list(paragraph(text(list(link)), text(list())))],
      ]),
      "hashtext(id::text) % 2 = 0",
    ],
    [
      "activities",
      "data",
      object([
        ...said.map((key): [string, string] => [key, next]),
        ["added", list(next, object([["name", next]]))],
        ["removed", list(next)],
        ["changes", object(facts.map((key) => [key, change]))],
      ]),
    ],
    ["saved_views", "filter", filter],
    ["routing_rules", "filter", filter],
    ["leads", "utm", object([["source", next]])],
    ["imports", "errors", list(problem)],
    ["journal_changes", "before", object(facts.map((key) => [key, next])), "before is not null"],
    ["journal_changes", "after", object(facts.map((key) => [key, next])), "after is not null"],
  ];
  for (const [table, column, value, where = "true"] of documents)
    await owner.unsafe(
      `update ${table} set ${column} = ${value} where team_id = $1 and ${where} and $2::text[] is not null`,
      values,
    );
  const holiday = object([
    ["date", "'2026-12-25'"],
    ["name", next],
  ]);
  await owner.unsafe(
    `update teams set holidays = ${list(holiday)} where id = $1 and $2::text[] is not null`,
    values,
  );
}
