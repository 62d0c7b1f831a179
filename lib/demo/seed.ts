import { pathToFileURL } from "node:url";
import { v7 } from "uuid";
import type { Db } from "@/db/client";
import { closePools, type Sql, systemSql, withSystem } from "@/db/client";
import {
  customFields,
  journalEntries,
  leadChoices,
  leadStatuses,
  tags,
  teamMembers,
  teams,
  users,
} from "@/db/schema";
import { hashPassword } from "@/lib/auth/passwords";
import { type ChoiceKind, defaultStatuses } from "@/lib/leads/schema";
import { checkRole, checkSchema } from "@/lib/start";
import {
  demoCast,
  demoFields,
  demoPassword,
  demoTags,
  demoTeamName,
  lossReasons,
  sources,
} from "./cast";
import { type Story, tellStory } from "./story";
import { actToday } from "./today";

interface DemoPerson {
  id: string;
  name: string;
  email: string;
  role: (typeof demoCast)[number]["role"];
  title: string;
}

/**
 * Sets up the demo team once: four people, four hundred leads and what happened to them over two years.
 * Written as one journal entry rather than through operations, because operations happen now and a story happened then.
 * @returns false when the demo team was already there.
 */
export async function seedDemo(now = new Date()): Promise<boolean> {
  const [already] = await systemSql()`select 1 from users where email = ${demoCast[0].email}`;
  if (already) return false;
  const people = demoCast.map((person) => ({ ...person, id: v7() }));
  const passwordHash = await hashPassword(demoPassword);
  const teamId = v7();
  const entryId = v7();
  await withSystem({ teamId, entryId }, async ({ db, sql }) => {
    await addTeam(db, teamId, people, passwordHash);
    await addVocabulary(db, teamId);
    const sellers = people.filter((person) => person.role !== "owner").map((person) => person.id);
    const story = tellStory(now, { sellers, areas: demoFields[0].options });
    await addStory(sql, teamId, entryId, story);
    // As old as the story, so that nobody can undo the whole team by one button.
    const createdAt = new Date(story.leads[0]?.createdAt ?? now);
    const entry = { operation: "demo.seed", summary: "Set up the demo team", createdAt };
    await db
      .insert(journalEntries)
      .values({ id: entryId, teamId, actorKind: "system", door: "system", ...entry });
  });
  await actToday(teamId, people);
  return true;
}

async function addTeam(db: Db, teamId: string, people: DemoPerson[], passwordHash: string) {
  const timeZone = "America/Denver";
  await db.insert(teams).values({ id: teamId, name: demoTeamName, slug: "analytical-homes", timeZone });
  await db.insert(users).values(
    people.map(({ id, name, email, role }) => ({
      id,
      name,
      email,
      passwordHash,
      timeZone,
      emailVerifiedAt: new Date(),
      instanceAdmin: role === "owner",
    })),
  );
  await db
    .insert(teamMembers)
    .values(people.map(({ id, role, title }) => ({ teamId, userId: id, role, title })));
}

const choicesOf = (teamId: string, kind: ChoiceKind, names: readonly string[]) =>
  names.map((name, position) => ({ teamId, kind, name, position }));

async function addVocabulary(db: Db, teamId: string) {
  await db.insert(leadStatuses).values(defaultStatuses.map((status) => ({ ...status, teamId })));
  await db
    .insert(leadChoices)
    .values([
      ...choicesOf(teamId, "loss_reason", lossReasons),
      ...choicesOf(teamId, "source", sources),
    ]);
  await db.insert(tags).values(demoTags.map(([name, color]) => ({ teamId, name, color })));
  await db.insert(customFields).values(
    demoFields.map((field, position) => ({
      ...field,
      options: [...field.options],
      teamId,
      position,
    })),
  );
}

async function addStory(sql: Sql, teamId: string, entryId: string, story: Story) {
  await sql`
    insert into leads (id, team_id, first_name, last_name, email, phone, phone_e164, company, address, status, loss_reason, source, latest_source,
      value_cents, currency, assigned_to_id, custom_fields, last_contacted_at, created_at, updated_at)
    select l.id, ${teamId}, l."firstName", l."lastName", l.email, l.phone, l."phoneE164", l.company, l.address, l.status, l."lossReason", l.source, l.source,
      l."valueCents", 'USD', l."assignedToId", l."customFields", l."lastContactedAt", l."createdAt", l."updatedAt"
    from jsonb_to_recordset(${JSON.stringify(story.leads)}::jsonb) as l(id uuid, "firstName" text, "lastName" text, email text, phone text, "phoneE164" text,
      company text, address text, status text, "lossReason" text, source text, "valueCents" bigint, "assignedToId" uuid, "customFields" jsonb,
      "lastContactedAt" timestamptz, "createdAt" timestamptz, "updatedAt" timestamptz)`;
  await sql`
    insert into lead_tags (id, team_id, lead_id, tag_id, created_at)
    select t.id, ${teamId}, t."leadId", tags.id, t."createdAt"
    from jsonb_to_recordset(${JSON.stringify(story.leadTags)}::jsonb) as t(id uuid, "leadId" uuid, tag text, "createdAt" timestamptz)
    join tags on tags.team_id = ${teamId} and tags.name = t.tag`;
  await sql`
    insert into notes (id, team_id, lead_id, author_id, body, created_at, updated_at)
    select n.id, ${teamId}, n."leadId", n."authorId", n.body, n."createdAt", n."createdAt"
    from jsonb_to_recordset(${JSON.stringify(story.notes)}::jsonb) as n(id uuid, "leadId" uuid, "authorId" uuid, body text, "createdAt" timestamptz)`;
  await sql`
    insert into logged_events (id, team_id, activity_id, lead_id, author_id, kind, direction, outcome, duration_seconds, notes, happened_at, created_at, updated_at)
    select c.id, ${teamId}, c.id, c."leadId", c."authorId", 'call', c.direction, c.outcome, c."durationSeconds", c.notes, c."happenedAt", c."happenedAt", c."happenedAt"
    from jsonb_to_recordset(${JSON.stringify(story.calls)}::jsonb) as c(id uuid, "leadId" uuid, "authorId" uuid, direction text, outcome text,
      "durationSeconds" integer, notes text, "happenedAt" timestamptz)`;
  await sql`
    insert into activities (id, team_id, lead_id, type, actor_kind, actor_id, entry_id, occurred_at, data, created_at)
    select a.id, ${teamId}, a."leadId", a.type, 'user', a."actorId", ${entryId}, a."occurredAt", a.data, a."occurredAt"
    from jsonb_to_recordset(${JSON.stringify(story.activities)}::jsonb) as a(id uuid, "leadId" uuid, type text, "actorId" uuid, "occurredAt" timestamptz, data jsonb)`;
  // The leads came with the status they have now; how they got there is on their timelines.
  await sql`select retell_status_history(${teamId})`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  checkRole()
    .then(checkSchema)
    .then(() => seedDemo())
    .then((isNew) =>
      console.info(isNew ? "The demo team is ready." : "The demo team was there already."),
    )
    .catch((error: unknown) => {
      // The checks' sentences say what to do; anything else is ours to find.
      console.error(error instanceof Error && !("code" in error) ? error.message : error);
      process.exitCode = 1;
    })
    .finally(closePools)
    // An announcement under way would open a pool again and keep this process for its idle minute.
    .finally(() => process.exit());
}
