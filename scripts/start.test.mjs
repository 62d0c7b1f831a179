import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { installed, root } from "./project.mjs";

/** Runs a command of production as far as it goes with an environment that it must refuse. */
function refusalOf(args, env) {
  const { PATH, HOME } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    env: { PATH, HOME, NODE_ENV: "production", ...env },
  });
  expect(status).toBe(1);
  // A sentence, not the trace of a program.
  expect(stderr).not.toMatch(/^\s+at /m);
  return `${stdout}${stderr}`;
}

describe("npm start says what is wrong", () => {
  const start = (env) => refusalOf([join(root, "scripts/start.mjs")], env);

  test("when nothing was built yet", () => {
    expect(start({ NEXT_DIST_DIR: ".next-of-nobody" })).toContain("Run `npm run build` first.");
  });

  test("with a port that is no port", () => {
    expect(refusalOf([join(root, "scripts/serve.mjs")], { PORT: "http" })).toContain(
      "for example PORT=3001",
    );
  });
});

describe("npm run db:migrate says what is wrong", () => {
  const AUTH_SECRET = "s".repeat(40);
  const migrate = (env) => refusalOf([installed("tsx/dist/cli.mjs"), join(root, "db/migrate.ts")], env);

  test("without the owner's address", () => {
    expect(migrate({ AUTH_SECRET, DATABASE_OWNER_URL: "" })).toContain("DATABASE_OWNER_URL is not set");
  });

  test("with a short secret", () => {
    expect(migrate({ AUTH_SECRET: "short", DATABASE_OWNER_URL: "postgres://localhost/x" })).toContain(
      "AUTH_SECRET must have at least 32 characters",
    );
  });

  test("with an address that is none", () => {
    expect(migrate({ AUTH_SECRET, DATABASE_OWNER_URL: "localhost" })).toContain(
      "must be an address such as postgres://",
    );
  });

  test("when nobody answers there", () => {
    const message = migrate({ AUTH_SECRET, DATABASE_OWNER_URL: "postgres://a:hush@127.0.0.1:1/x" });
    expect(message).toContain("DATABASE_OWNER_URL leads to no database that can be used");
    expect(message).not.toContain("hush");
  });
});
