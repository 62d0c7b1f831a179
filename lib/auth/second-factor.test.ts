import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { systemSql } from "@/db/client";
import type { Actor } from "@/lib/operations/context";
import type { OperationError } from "@/lib/operations/errors";
import { answerOf } from "@/lib/operations/perform";
import { twoFactor } from "@/lib/security/two-factor";
import { readAccessToken } from "./access-token";
import { confirmSignIn } from "./confirm-sign-in";
import { login } from "./login";
import { actorOfSession } from "./request-actor";
import { apiCall, codeAt, newPerson, PASSWORD, refusalOf, turnOnSecondFactor } from "./testing";

const STEP_MS = 30_000;
const START = Math.ceil(Date.now() / STEP_MS) * STEP_MS + 1_000;

/** Moves the clock to so many periods of the app after the start. */
const atStep = (steps: number) => vi.setSystemTime(START + steps * STEP_MS);

let email: string;
let actor: Actor;
let secret: string;
let recoveryCodes: string[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: START });
  const person = await newPerson();
  email = person.email;
  actor = (await actorOfSession((await readAccessToken(person.accessToken)) ?? "")) as Actor;
  ({ secret, recoveryCodes } = await turnOnSecondFactor(actor));
});

afterEach(() => {
  vi.useRealTimers();
});

const signIn = (code?: string, password = PASSWORD) =>
  answerOf(login, undefined, { email, password, ...(code && { code }) }, apiCall());
const finish = (challenge: string, code: string) =>
  answerOf(confirmSignIn, undefined, { challenge, code }, apiCall());
const challengeOf = async () => {
  const refused = (await signIn().catch((error: unknown) => error)) as OperationError;
  expect(refused).toMatchObject({ code: "unauthenticated", details: { data: { needs: "code" } } });
  return (refused.details.data as { challenge: string }).challenge;
};
const change = (input: object) => answerOf(twoFactor, actor, input, apiCall());

describe("signing in with a second factor", () => {
  test("works with password and code in one request", async () => {
    atStep(1);
    expect((await signIn(codeAt(secret))).user.email).toBe(email);
  });

  test("works in two steps, and the first opens nothing by itself", async () => {
    const challenge = await challengeOf();
    expect(await actorOfSession(challenge)).toBeUndefined();
    expect(await readAccessToken(challenge)).toBeUndefined();
    atStep(1);
    expect((await finish(challenge, codeAt(secret))).user.email).toBe(email);
  });

  test("a right code never makes up for a wrong password", async () => {
    atStep(1);
    expect(await refusalOf(signIn(codeAt(secret), "Wrong-password-1"))).toBe("unauthenticated");
    expect(await refusalOf(signIn(recoveryCodes[0], "Wrong-password-1"))).toBe("unauthenticated");
    // Nor was the code used up by it.
    await signIn(codeAt(secret));
  });

  test("refuses a code that was used, in either way of signing in", async () => {
    expect(await refusalOf(signIn(codeAt(secret)))).toBe("unauthenticated");
    atStep(1);
    const code = codeAt(secret);
    await signIn(code);
    expect(await refusalOf(signIn(code))).toBe("unauthenticated");
    expect(await refusalOf(finish(await challengeOf(), code))).toBe("unauthenticated");
  });

  test("of two uses of a code at the same moment one succeeds", async () => {
    atStep(1);
    const tries = await Promise.allSettled(Array.from({ length: 4 }, () => signIn(codeAt(secret))));
    expect(tries.filter((attempt) => attempt.status === "fulfilled")).toHaveLength(1);
  });

  test.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])("a phone whose clock is %i periods off: %s", async (steps, isAccepted) => {
    atStep(5);
    const attempt = signIn(codeAt(secret, START + (5 + steps) * STEP_MS));
    if (isAccepted) expect((await attempt).user.email).toBe(email);
    else expect(await refusalOf(attempt)).toBe("unauthenticated");
  });

  test("a recovery code works once, however it is typed", async () => {
    const typed = (recoveryCodes[0] ?? "").toUpperCase().replaceAll("-", " ");
    await signIn(typed);
    expect(await refusalOf(signIn(recoveryCodes[0]))).toBe("unauthenticated");
    await finish(await challengeOf(), recoveryCodes[1] ?? "");
  });

  test("codes of somebody else do not fit", async () => {
    const other = await newPerson();
    const them = await actorOfSession((await readAccessToken(other.accessToken)) ?? "");
    const theirs = await turnOnSecondFactor(them as Actor);
    atStep(1);
    expect(await refusalOf(signIn(codeAt(theirs.secret)))).toBe("unauthenticated");
    expect(await refusalOf(signIn(theirs.recoveryCodes[0]))).toBe("unauthenticated");
  });

  test("tries end after five, counted over both ways of signing in and at once", async () => {
    const challenge = await challengeOf();
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => refusalOf(signIn("000000"))),
      ...Array.from({ length: 4 }, () => refusalOf(finish(challenge, "000000"))),
    ]);
    expect(answers.filter((code) => code === "unauthenticated").length).toBeLessThanOrEqual(5);
    atStep(1);
    expect(await refusalOf(finish(challenge, codeAt(secret)))).toBe("rate_limited");
  });
});

describe("the step between password and code", () => {
  test("is over after ten minutes", async () => {
    const challenge = await challengeOf();
    await systemSql()`
      update sign_ins set created_at = now() - interval '11 minutes'
      where user_id = ${actor.userId ?? ""} and outcome = 'code_asked'`;
    atStep(1);
    expect(await refusalOf(finish(challenge, codeAt(secret)))).toBe("unauthenticated");
  });

  test("works once, also with another good code", async () => {
    const challenge = await challengeOf();
    atStep(1);
    await finish(challenge, codeAt(secret));
    atStep(2);
    expect(await refusalOf(finish(challenge, codeAt(secret)))).toBe("unauthenticated");
  });

  test("survives a mistyped code, and ends with a new password", async () => {
    const challenge = await challengeOf();
    expect(await refusalOf(finish(challenge, "000000"))).toBe("unauthenticated");
    await systemSql()`update users set password_hash = password_hash || ' ' where email = ${email}`;
    atStep(1);
    expect(await refusalOf(finish(challenge, codeAt(secret)))).toBe("unauthenticated");
  });

  test("cannot be forged or altered", async () => {
    const challenge = await challengeOf();
    const [payload = "", mac = ""] = challenge.split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    const other = Buffer.from(JSON.stringify({ ...claims, email: "x@y.z" })).toString("base64url");
    atStep(1);
    for (const forged of [`${other}.${mac}`, payload, `${payload}.`, `${payload}.${"A".repeat(43)}`])
      expect(await refusalOf(finish(forged, codeAt(secret)))).toBe("unauthenticated");
    await finish(challenge, codeAt(secret));
  });
});

describe("changing the second factor", () => {
  test.each([
    ["begin without the password", { action: "begin" }, "invalid"],
    ["begin with a wrong password", { action: "begin", password: "Wrong-password-1" }, "invalid"],
    ["begin when it is on", { action: "begin", password: PASSWORD }, "conflict"],
    [
      "switch off with a wrong password",
      { action: "switch_off", password: "no", code: "000000" },
      "invalid",
    ],
    ["switch off without a code", { action: "switch_off", password: PASSWORD }, "invalid"],
    [
      "switch off with a wrong code",
      { action: "switch_off", password: PASSWORD, code: "000000" },
      "invalid",
    ],
    [
      "new codes with a wrong code",
      { action: "new_codes", password: PASSWORD, code: "000000" },
      "invalid",
    ],
    ["confirm when it is on", { action: "confirm", code: "000000" }, "conflict"],
  ])("%s is refused", async (_, input, refusal) => {
    expect(await refusalOf(change(input))).toBe(refusal);
  });

  test("switching off takes password and code, and then the password alone signs in", async () => {
    atStep(1);
    const answer = await change({ action: "switch_off", password: PASSWORD, code: codeAt(secret) });
    expect(answer.isOn).toBe(false);
    expect((await signIn()).user.email).toBe(email);
  });

  test("new recovery codes end the old ones", async () => {
    const { recoveryCodes: fresh } = await change({
      action: "new_codes",
      password: PASSWORD,
      code: recoveryCodes[0],
    });
    expect(await refusalOf(signIn(recoveryCodes[1]))).toBe("unauthenticated");
    await signIn(fresh?.[0]);
  });

  test("a secret that was only begun asks for no code, and expires", async () => {
    const person = await newPerson();
    const them = (await actorOfSession((await readAccessToken(person.accessToken)) ?? "")) as Actor;
    const begun = await answerOf(twoFactor, them, { action: "begin", password: PASSWORD }, apiCall());
    await answerOf(login, undefined, { email: person.email, password: PASSWORD }, apiCall());
    await systemSql()`update users set pending_totp_at = now() - interval '61 minutes' where id = ${them.userId ?? ""}`;
    const late = answerOf(
      twoFactor,
      them,
      { action: "confirm", code: codeAt(begun.setup?.secret ?? "") },
      apiCall(),
    );
    expect(await refusalOf(late)).toBe("conflict");
  });

  test("neither the secret nor a recovery code can be read in the database or the journal", async () => {
    const [row] =
      await systemSql()`select u::text as row from users u where id = ${actor.userId ?? ""}`;
    const journal = await systemSql()`
      select coalesce(string_agg(e::text, ''), '') || coalesce((select string_agg(c::text, '') from journal_changes c where c.team_id = ${actor.teamId}), '') as text
      from journal_entries e where e.team_id = ${actor.teamId}`;
    for (const word of [
      secret,
      ...recoveryCodes,
      ...recoveryCodes.map((code) => code.replaceAll("-", "")),
    ]) {
      expect(row?.row).not.toContain(word);
      expect(journal[0]?.text).not.toContain(word);
    }
  });
});
