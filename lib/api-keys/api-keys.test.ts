import { beforeAll, describe, expect, test } from "vitest";
import { systemSql, withSystem } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { requestActor } from "@/lib/auth/request-actor";
import { refusalOf, send } from "@/lib/auth/testing";
import { catalog } from "@/lib/catalog";
import type { Actor } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { answerOf, perform } from "@/lib/operations/perform";
import { createApiKey } from "./create-api-key";
import { listApiKeys } from "./list-api-keys";
import { revokeApiKey } from "./revoke-api-key";
import { type AccessLevel, accessLevels } from "./schema";

let team: TestTeam;
let admin: Actor;

beforeAll(async () => {
  team = await newTeam();
  admin = team.grace;
});

const makeKey = (actor: Actor, input: object = {}) =>
  answerOf(createApiKey, actor, {
    name: "Zapier",
    access: "dangerous",
    scopes: ["leads:read"],
    ...input,
  });
const statusOf = async (key: string) => (await send(key, "GET", "/tags")).status;
const actorOfKey = (key: string) =>
  requestActor(
    new Request("http://localhost/api/tags", { headers: { authorization: `Bearer ${key}` } }),
  );
const setMember = (actor: Actor, change: "agent" | "viewer" | "removed") =>
  withSystem({ teamId: actor.teamId, entryId: crypto.randomUUID() }, ({ sql }) =>
    change === "removed"
      ? sql`update team_members set deactivated_at = now() where team_id = ${actor.teamId} and user_id = ${actor.userId ?? ""}`
      : sql`update team_members set role = ${change} where team_id = ${actor.teamId} and user_id = ${actor.userId ?? ""}`,
  );

describe("an API key", () => {
  test("works for its person's team, and is kept only as a digest", async () => {
    const { key, prefix, id } = await makeKey(team.ada);
    expect(key.startsWith(prefix)).toBe(true);
    expect(await actorOfKey(key)).toMatchObject({ kind: "api", userId: team.ada.userId, apiKeyId: id });
    const [row] = await systemSql()`select k::text as row from api_keys k where id = ${id}`;
    expect(row?.row).not.toContain(key.slice(prefix.length));
  });

  const ends: [string, (id: string) => Promise<unknown>][] = [
    ["it was revoked", (id) => answerOf(revokeApiKey, team.ada, { id })],
    ["an admin revoked it", (id) => answerOf(revokeApiKey, admin, { id })],
    ["it was replaced", (id) => answerOf(createApiKey, team.ada, { rotateId: id })],
    ["it has expired", (id) => systemSql()`update api_keys set expires_at = now() where id = ${id}`],
  ];
  test.each(ends)("is refused at its next request when %s", async (_, end) => {
    const { key, id } = await makeKey(team.ada);
    expect(await statusOf(key)).toBe(200);
    await end(id);
    expect(await statusOf(key)).toBe(401);
  });

  test.each([
    ["with a letter changed", (key: string) => `${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`],
    ["cut short", (key: string) => key.slice(0, -1)],
    ["with its visible beginning only", (key: string) => key.slice(0, 10)],
    ["without its prefix", (key: string) => key.slice(4)],
  ])("is refused %s", async (_, altered) => {
    expect(await statusOf(altered((await makeKey(team.ada)).key))).toBe(401);
  });

  test("loses rights with its person's role, and all of them when they leave", async () => {
    const { mia } = await newTeam();
    const { key } = await makeKey(mia, { scopes: ["leads:read", "leads:write"] });
    await setMember(mia, "viewer");
    expect(await statusOf(key)).toBe(200);
    expect((await send(key, "POST", "/tags", { name: "x", color: "red" })).status).toBe(403);
    await setMember(mia, "removed");
    expect(await statusOf(key)).toBe(401);
  });

  test("cannot guard or open accounts: neither keys, passwords, devices nor second factors", async () => {
    const { key, id } = await makeKey(admin, { scopes: [...admin.scopes] });
    const uuid = crypto.randomUUID();
    const refused: [string, string, object?][] = [
      ["POST", "/settings/api-keys", { name: "More", scopes: ["leads:read"] }],
      ["DELETE", `/settings/api-keys/${id}`],
      ["PUT", "/settings/password", { currentPassword: "a", newPassword: "Difference-engine-2" }],
      ["GET", "/settings/security"],
      ["POST", "/settings/security/two-factor", { action: "begin", password: "a" }],
      ["DELETE", `/settings/security/sessions/${uuid}`],
      ["PUT", "/settings/security/required-roles", { roles: [] }],
    ];
    for (const [method, path, body] of refused)
      expect([path, (await send(key, method, path, body)).status]).toEqual([path, 403]);
  });

  test("tells its last use to about a minute, without a write for each request", async () => {
    const { key, id } = await makeKey(team.ada);
    const lastUse = async () =>
      (await systemSql()`select last_used_at::text as at from api_keys where id = ${id}`)[0]?.at;
    expect(await lastUse()).toBeNull();
    await statusOf(key);
    const first = await lastUse();
    await Promise.all(Array.from({ length: 5 }, () => statusOf(key)));
    expect(await lastUse()).toBe(first);
    await systemSql()`update api_keys set last_used_at = now() - interval '2 minutes' where id = ${id}`;
    await statusOf(key);
    expect(new Date((await lastUse()) ?? 0).getTime()).toBeGreaterThan(Date.now() - 60_000);
  });
});

describe("the access of a key", () => {
  const needs = (operation: (typeof catalog)[number]): AccessLevel => {
    if (operation.effect === "read") return "read";
    return operation.effect === "write" && !operation.set ? "write" : "dangerous";
  };
  const guarded = catalog.filter(({ scope, personOnly }) => scope !== "public" && !personOnly);

  test.each(accessLevels)("%s reaches exactly what it should, of every operation", async (access) => {
    const key: Actor = { ...admin, kind: "api", apiKeyId: crypto.randomUUID(), access };
    for (const operation of guarded) {
      const isReached = accessLevels.indexOf(access) >= accessLevels.indexOf(needs(operation));
      // What is let in is stopped by its input: a field that no operation knows.
      const code = await perform(operation, key, { nobodyKnowsThis: 1 }).catch(
        (error: unknown) => OperationError.from(error).code,
      );
      expect([operation.name, code]).toEqual([operation.name, isReached ? "invalid" : "forbidden"]);
    }
  });

  test("holds over REST: a reading key reads, a writing key changes one record, only a dangerous one many", async () => {
    const scopes = ["leads:read", "leads:write", "leads:delete", "leads:bulk"];
    const keys = await Promise.all(
      accessLevels.map(async (access) => (await makeKey(team.ada, { access, scopes })).key),
    );
    const lead = { firstName: "Key", lastName: "Made", force: true };
    const ids = [crypto.randomUUID()];
    const answers = await Promise.all(
      keys.map(async (key) => [
        await statusOf(key),
        (await send(key, "POST", "/leads", lead)).status,
        (await send(key, "POST", "/leads/bulk/delete", { ids })).status,
      ]),
    );
    expect(answers.map(([read, write, many]) => [read, write, many === 403])).toEqual([
      [200, 403, true],
      [200, 201, true],
      [200, 201, false],
    ]);
  });
});

describe("making a key", () => {
  test.each([
    ["without a name", { name: "" }, "invalid"],
    ["without a right", { scopes: [] }, "invalid"],
    ["with a right that does not exist", { scopes: ["everything"] }, "invalid"],
    ["with rights the person lacks", { scopes: ["leads:read", "team:manage"] }, "forbidden"],
    ["that has expired", { expiresAt: "2020-01-01T00:00:00Z" }, "invalid"],
    ["in place of one that is not there", { rotateId: crypto.randomUUID() }, "not_found"],
  ])("%s is refused", async (_, input, refusal) => {
    expect(await refusalOf(makeKey(team.ada, input))).toBe(refusal);
  });

  test("needs a confirmed address", async () => {
    expect(await refusalOf(makeKey({ ...team.ada, emailVerified: false }))).toBe("forbidden");
  });

  test("to replace another lets both work for a day when asked, with the same rights and lifetime", async () => {
    const expiresAt = new Date(Date.now() + 90 * 86_400_000).toISOString();
    const old = await makeKey(team.ada, { access: "write", expiresAt });
    const fresh = await answerOf(createApiKey, team.ada, { rotateId: old.id, grace: true });
    expect(fresh).toMatchObject({
      name: "Zapier",
      access: "write",
      scopes: ["leads:read"],
      state: "active",
    });
    expect(Date.parse(fresh.expiresAt ?? "") - Date.parse(expiresAt)).toBeLessThan(60_000);
    expect([await statusOf(old.key), await statusOf(fresh.key)]).toEqual([200, 200]);
    const [row] = await systemSql()`
      select expires_at between now() + interval '23 hours' and now() + interval '24 hours' as in_a_day from api_keys where id = ${old.id}`;
    expect(row?.in_a_day).toBe(true);
    expect(await refusalOf(answerOf(createApiKey, team.ada, { rotateId: old.id }))).toBe("conflict");
  });

  test("replaces only one's own: an admin cannot get hold of another person's key", async () => {
    const { id } = await makeKey(team.ada);
    expect(await refusalOf(answerOf(createApiKey, admin, { rotateId: id }))).toBe("not_found");
  });
});

describe("the list of keys", () => {
  test("shows people their own and admins the team's, never another team's, never the key", async () => {
    const other = await newTeam();
    const { ada, mia, grace } = other;
    const adas = await makeKey(ada, { name: "Ada's" });
    await makeKey(mia, { name: "Mia's" });
    const names = async (actor: Actor) =>
      (await answerOf(listApiKeys, actor, {})).items.map(({ name }) => name).toSorted();
    expect(await names(ada)).toEqual(["Ada's"]);
    expect(await names(grace)).toEqual(["Ada's", "Mia's"]);
    expect(await names(team.vic)).toEqual([]);
    const text = JSON.stringify(await answerOf(listApiKeys, grace, {}));
    expect(text).not.toContain(adas.key.slice(adas.prefix.length));
    expect(await refusalOf(answerOf(revokeApiKey, mia, { id: adas.id }))).toBe("not_found");
    expect(await refusalOf(answerOf(revokeApiKey, team.grace, { id: adas.id }))).toBe("not_found");
    expect(await statusOf(adas.key)).toBe(200);
  });
});
