import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { z } from "zod";
import { systemSql } from "@/db/client";
import { newTeam } from "@/db/testing";
import { Encoded, operation, Pending } from "./define";
import { perform } from "./perform";
import { rehearse } from "./rehearse";

/** Adds a tag, and answers with what the database says of it, without waiting for either. */
const addTag = operation({
  name: "things.add",
  summary: "Adds a thing without waiting for it.",
  scope: "leads:write",
  effect: "write",
  route: "POST /things/fast",
  input: z.strictObject({ name: z.string() }),
  output: z.object({ name: z.string() }),
  async run({ send, actor, record }, { name }) {
    record({
      summary: `Added ${name}`,
      events: [{ name: "lead.created", data: { leadId: actor.teamId } }],
    });
    const sent = send<[object[], { json: string }[]]>(
      sql`insert into tags (id, team_id, name, color) values (gen_random_uuid(), ${actor.teamId}, ${name}, 'red')`,
      sql`select json_build_object('name', name)::text as json from tags where team_id = ${actor.teamId} and name = ${name}`,
    );
    return new Pending(sent.then(([, [row]]) => new Encoded(row?.json ?? "")));
  },
});

const written = (teamId: string) =>
  systemSql()`
    select (select count(*)::int from tags where team_id = ${teamId}) as tags,
      (select count(*)::int from journal_entries where team_id = ${teamId}) as entries,
      (select count(*)::int from outbox_events where team_id = ${teamId}) as events`.then(
    ([row]) => row,
  );

test("an answer under way arrives together with the end of its transaction", async () => {
  const { ada, teamId } = await newTeam();
  const before = await written(teamId);
  const { data, entryId } = await perform(addTag, ada, { name: "Fast" });
  expect(data).toEqual({ name: "Fast" });
  expect(entryId).toBeDefined();
  expect(await written(teamId)).toEqual({
    tags: before?.tags + 1,
    entries: before?.entries + 1,
    events: before?.events + 1,
  });
});

test("a statement that fails is what the caller is told, and nothing of it stays", async () => {
  const { ada, teamId } = await newTeam();
  await perform(addTag, ada, { name: "Once" });
  const before = await written(teamId);
  await expect(perform(addTag, ada, { name: "Once" })).rejects.toMatchObject({
    code: "23505",
  });
  expect(await written(teamId)).toEqual(before);
});

test("with a key it is kept for the repeat, and a rehearsal sees it before it is gone", async () => {
  const { ada, teamId } = await newTeam();
  const call = {
    door: "api" as const,
    idempotency: { key: "once", caller: `user:${ada.userId}` },
  };
  const first = await perform(addTag, ada, { name: "Kept" }, call);
  const repeat = await perform(addTag, ada, { name: "Kept" }, call);
  expect(repeat.data).toEqual(first.data);
  const before = await written(teamId);
  const { answer } = await rehearse(addTag, ada, { name: "Tried" }, { door: "agent" }, async () => 0);
  expect(answer).toEqual(new Encoded('{"name" : "Tried"}'));
  expect(await written(teamId)).toEqual(before);
});
