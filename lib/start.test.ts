import postgres from "postgres";
import { afterEach, expect, test, vi } from "vitest";

const original = { ...process.env };

afterEach(() => {
  process.env = { ...original };
  vi.resetModules();
});

/** A fresh process as far as modules and pools are concerned. */
async function freshProcess(environment: Record<string, string>) {
  Object.assign(process.env, environment);
  vi.resetModules();
  const held = globalThis as { rapportPools?: unknown };
  const pools = held.rapportPools;
  held.rapportPools = {};
  const start = await import("./start");
  const { closePools } = await import("@/db/client");
  return {
    ...start,
    async end() {
      await closePools();
      held.rapportPools = pools;
    },
  };
}

test("the start refuses a role that bypasses row security, and says what to use", async () => {
  const process_ = await freshProcess({ DATABASE_URL: process.env.DATABASE_OWNER_URL as string });
  await expect(process_.checkRole()).rejects.toThrow(/bypasses row-level security.*npm run db:migrate/);
  await process_.end();
});

test("the start accepts the role that the migration made", async () => {
  const process_ = await freshProcess({});
  await expect(process_.checkRole()).resolves.toBeUndefined();
  await process_.end();
});

test("the start refuses a database that is not migrated, with the command to run", async () => {
  const owner = postgres(process.env.DATABASE_OWNER_URL as string, {
    max: 1,
    onnotice: () => undefined,
  });
  await owner`create database not_migrated`;
  const empty = (url: string) => url.replace(/\/[^/]*$/, "/not_migrated");
  const process_ = await freshProcess({
    DATABASE_SYSTEM_URL: empty(process.env.DATABASE_SYSTEM_URL as string),
  });
  await expect(process_.checkSchema()).rejects.toThrow(/npm run db:migrate/);
  await process_.end();
  await owner`drop database not_migrated with (force)`;
  await owner.end();
});

test.each(["DATABASE_URL", "DATABASE_SYSTEM_URL"] as const)(
  "the start names %s when its password is not that of its role, and keeps the password to itself",
  async (name) => {
    const url = new URL(process.env[name] as string);
    url.password = "not-the-password";
    const process_ = await freshProcess({ [name]: url.href });
    const check = name === "DATABASE_URL" ? process_.checkRole() : process_.checkSchema();
    const message = await check.catch((error: Error) => error.message);
    expect(message).toContain(`can't sign in to the database of ${name}`);
    expect(message).not.toContain("not-the-password");
    await process_.end();
  },
);

test("on Vercel a missing service stops the start with its variable's name", async () => {
  const { checkHost } = await import("./start");
  const complete = {
    NODE_ENV: "production",
    VERCEL: "1",
    INNGEST_EVENT_KEY: "k",
    INNGEST_SIGNING_KEY: "k",
    BLOB_READ_WRITE_TOKEN: "t",
  } as const;
  expect(() => checkHost(complete)).not.toThrow();
  expect(() => checkHost({ ...complete, BLOB_READ_WRITE_TOKEN: "" })).toThrow(
    /BLOB_READ_WRITE_TOKEN.*docs\/deployment.md/,
  );
  expect(() => checkHost({ NODE_ENV: "production" })).not.toThrow();
});
