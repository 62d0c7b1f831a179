import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FAST_AND_FORGETFUL, removePostgres, startPostgres } from "@/scripts/postgres.mjs";
import { migrate } from "./migrate";

const SECRET = "a secret of one installation, 0123456789";
let dataDir: string;
let server: Awaited<ReturnType<typeof startPostgres>>;

/** A server as a host of databases gives it: the owner may create roles, and is no superuser. */
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "rapport-managed-"));
  chmodSync(dataDir, 0o755);
  server = await startPostgres({ dataDir, settings: FAST_AND_FORGETFUL });
  const sql = postgres(server.ownerUrl, { max: 1 });
  await sql`create role tenant login createrole password 'tenant'`;
  for (const name of ["first", "second"]) await sql.unsafe(`create database ${name} owner tenant`);
  await sql.end();
});
afterAll(async () => {
  await server.stop();
  await removePostgres(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

const ownerOf = (database: string) => `postgres://tenant:tenant@127.0.0.1:${server.port}/${database}`;

test("an owner that is no superuser migrates, and again with every update", async () => {
  const urls = await migrate(ownerOf("first"), SECRET);
  expect(await migrate(ownerOf("first"), SECRET)).toEqual(urls);
  const sql = postgres(urls.appUrl, { max: 1 });
  expect(await sql`select count(*)::int as leads from leads`).toEqual([{ leads: 0 }]);
  await sql.end();
});

test("a second installation on one server shares the roles by sharing the secret, and cannot lock the first one out", async () => {
  const first = await migrate(ownerOf("first"), SECRET);
  await expect(migrate(ownerOf("second"), `${SECRET} of another`)).rejects.toThrow(
    /The database "first".*another AUTH_SECRET/,
  );
  const sql = postgres(first.systemUrl, { max: 1 });
  await expect(sql`select 1 as still`).resolves.toEqual([{ still: 1 }]);
  await sql.end();
  await expect(migrate(ownerOf("second"), SECRET)).resolves.toMatchObject({
    appUrl: expect.stringContaining("/second"),
  });
});
