import { readFileSync } from "node:fs";
import { parseEnv as parseLines } from "node:util";
import { expect, test } from "vitest";
import { dropBlanks, parseEnv } from "./env";

const complete = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://rapport_app:x@localhost:5432/rapport",
  DATABASE_SYSTEM_URL: "postgres://rapport_system:x@localhost:5432/rapport",
  AUTH_SECRET: "s".repeat(40),
} as const;

test("a complete environment is read, with defaults for what is left out", () => {
  expect(parseEnv(complete)).toMatchObject({
    PORT: 3000,
    DATABASE_POOL_SIZE: 10,
    RATE_LIMIT_API_PER_MINUTE: 100,
    DATA_DIR: ".data",
  });
});

test.each([
  ["a missing variable", { DATABASE_URL: undefined }, /DATABASE_URL is not set/],
  [
    "an address that is not one of Postgres",
    { DATABASE_URL: "mysql://localhost/x" },
    /DATABASE_URL must be an address such as postgres:/,
  ],
  ["a short secret", { AUTH_SECRET: "short" }, /AUTH_SECRET must have at least 32 characters/],
  ["a port that is no number", { PORT: "http" }, /PORT must be a whole number from 0 to 65535/],
  [
    "a pool of one",
    { DATABASE_POOL_SIZE: "1" },
    /DATABASE_POOL_SIZE must be a whole number from 2 to 200/,
  ],
  ["a word that is none of the choices", { RAPPORT_DEMO: "yes" }, /RAPPORT_DEMO must be one of 0, 1/],
])("%s stops the start with its name", (_what, change, message) => {
  expect(() => parseEnv({ ...complete, ...change } as NodeJS.ProcessEnv)).toThrow(message);
});

test("every variable that is wrong is named at once", () => {
  expect(() => parseEnv({ NODE_ENV: "production" })).toThrow(
    /DATABASE_URL[\s\S]*DATABASE_SYSTEM_URL[\s\S]*AUTH_SECRET/,
  );
});

test("a copy of .env.example with only the needed variables filled in is a complete environment", () => {
  const copied: NodeJS.ProcessEnv = {
    ...parseLines(readFileSync(".env.example", "utf8")),
    ...complete,
  };
  dropBlanks(copied);
  expect(() => parseEnv(copied)).not.toThrow();
  expect(Object.entries(copied).filter(([, value]) => value === "")).toEqual([
    ["DATABASE_OWNER_URL", ""],
  ]);
});
