import postgres from "postgres";
import { expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { newTeam } from "@/db/testing";
import { request } from "@/lib/imports/testing";
import { storage } from "@/lib/storage";
import { tidy } from "./tidy";

test("a week after an import its file is gone, and the import is still listed", async () => {
  const team = await newTeam();
  const importId = await request(team.ada, "First name,Email\nAna,ana@example.com\n");
  const [upload] = await systemSql()<{ id: string; key: string }[]>`
    select u.id, u.storage_key as key from imports i join import_uploads u on u.id = i.upload_id where i.id = ${importId}`;
  const key = upload?.key as string;
  await tidy();
  await expect(storage().open(key)).resolves.toBeDefined();

  const owner = postgres(process.env.DATABASE_OWNER_URL as string, { max: 1 });
  await owner`update import_uploads set created_at = now() - interval '8 days' where id = ${upload?.id as string}`;
  await owner.end();
  await tidy();
  const read = async () => {
    for await (const _ of await storage().open(key));
  };
  await expect(read()).rejects.toThrow();
  expect(await systemSql()`select 1 from imports where id = ${importId}`).toHaveLength(1);
});

test("an answered key is forgotten after 24 hours, not before", async () => {
  const { teamId } = await newTeam();
  const keep = (key: string, hours: number) => systemSql()`
    insert into idempotency_keys (id, team_id, caller, key, operation, request_hash, created_at)
    values (gen_random_uuid(), ${teamId}, 'user:x', ${key}, 'x', 'x', now() - make_interval(hours => ${hours}))`;
  await keep("old", 25);
  await keep("fresh", 23);
  await tidy();
  const kept = await systemSql()<
    { key: string }[]
  >`select key from idempotency_keys where team_id = ${teamId}`;
  expect(kept.map(({ key }) => key)).toEqual(["fresh"]);
});
