import { describe, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { defaultStatuses } from "@/lib/leads/schema";
import { answerOf, perform } from "@/lib/operations/perform";
import { readAccessToken } from "./access-token";
import { register } from "./register";
import { actorOfSession } from "./request-actor";
import { slugOf } from "./slug";
import { apiCall, mailedToken, newAddress, newPerson, PASSWORD, refusalOf } from "./testing";
import { verifyEmail } from "./verify-email";

const details = (email: string) => ({
  name: "Ada Lovelace",
  email,
  password: PASSWORD,
  teamName: "Analytical Homes",
});

describe("registering", () => {
  test("gives an account, its team, a pipeline and a sign-in in one go", async () => {
    const { user, team, accessToken, expiresIn } = await newPerson();
    expect({ role: team.role, verified: user.emailVerifiedAt, expiresIn }).toEqual({
      role: "owner",
      verified: null,
      expiresIn: 900,
    });
    const actor = await actorOfSession((await readAccessToken(accessToken)) ?? "");
    expect(actor).toMatchObject({
      userId: user.id,
      teamId: team.id,
      role: "owner",
      emailVerified: false,
    });
    const statuses =
      await systemSql()`select key from lead_statuses where team_id = ${team.id} order by position`;
    expect(statuses.map((status) => status.key)).toEqual(defaultStatuses.map((status) => status.key));
  });

  test("begins with the way of writing dates and numbers that was asked for, or the American one", async () => {
    const localeOf = async (input: object) => {
      const account = await answerOf(
        register,
        undefined,
        { ...details(newAddress()), ...input },
        apiCall(),
      );
      const actor = await actorOfSession((await readAccessToken(account.accessToken)) ?? "");
      return [account.user.locale, actor?.locale];
    };
    expect(await localeOf({ locale: "de-DE" })).toEqual(["de-DE", "de-DE"]);
    expect(await localeOf({})).toEqual(["en-US", "en-US"]);
  });

  test("twice at the same moment makes one account, one team and one refusal", async () => {
    const email = newAddress();
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => perform(register, undefined, details(email), apiCall())),
    );
    expect(tries.filter((attempt) => attempt.status === "fulfilled")).toHaveLength(1);
    for (const attempt of tries)
      if (attempt.status === "rejected") expect(attempt.reason).toMatchObject({ code: "conflict" });
    const [counts] = await systemSql()`
      select count(*)::int as users, (select count(*)::int from team_members m join users u on u.id = m.user_id where u.email = ${email}) as places
      from users where email = ${email}`;
    expect(counts).toEqual({ users: 1, places: 1 });
  });

  test("a look-alike of a taken address is the same address", async () => {
    const { email } = await newPerson();
    const lookAlike = email.replace("@", "＠").toUpperCase();
    expect(await refusalOf(answerOf(register, undefined, details(lookAlike), apiCall()))).toBe(
      "conflict",
    );
  });

  test("only one of several first users looks after the instance", async () => {
    await Promise.all(Array.from({ length: 4 }, () => newPerson()));
    const [admins] = await systemSql()<
      { count: number }[]
    >`select count(*)::int from users where instance_admin`;
    expect(admins?.count).toBeLessThanOrEqual(1);
  });

  test.each(["short1A", "alllowercase1", "ALLUPPERCASE1", "NoDigitsHere", "", `Aa1${"x".repeat(200)}`])(
    "a password like %j is refused, and nothing is made",
    async (password) => {
      const email = newAddress();
      expect(
        await refusalOf(answerOf(register, undefined, { ...details(email), password }, apiCall())),
      ).toBe("invalid");
      expect(await systemSql()`select 1 from users where email = ${email}`).toHaveLength(0);
    },
  );

  test("the mailed link confirms the address once", async () => {
    const { email, user } = await newPerson();
    const token = await mailedToken(email, "verify_email");
    const both = await Promise.allSettled(
      [1, 2].map(() => answerOf(verifyEmail, undefined, { token }, apiCall())),
    );
    expect(both.filter((attempt) => attempt.status === "fulfilled")).toHaveLength(1);
    const [row] = await systemSql()`select email_verified_at from users where id = ${user.id}`;
    expect(row?.email_verified_at).not.toBeNull();
  });

  test("a link sent again ends the one before", async () => {
    const { email } = await newPerson();
    const first = await mailedToken(email, "verify_email");
    await answerOf(verifyEmail, undefined, { resend: true, email }, apiCall());
    expect(await refusalOf(answerOf(verifyEmail, undefined, { token: first }, apiCall()))).toBe(
      "invalid",
    );
    expect(
      await answerOf(
        verifyEmail,
        undefined,
        { token: await mailedToken(email, "verify_email") },
        apiCall(),
      ),
    ).toMatchObject({ verified: true });
  });

  test("an expired link confirms nothing", async () => {
    const { email } = await newPerson();
    const token = await mailedToken(email, "verify_email");
    await systemSql()`update verification_tokens set expires_at = now() - interval '1 second' where email = ${email}`;
    expect(await refusalOf(answerOf(verifyEmail, undefined, { token }, apiCall()))).toBe("invalid");
  });

  test("link tokens are kept only as digests", async () => {
    const { email } = await newPerson();
    const token = await mailedToken(email, "verify_email");
    const rows =
      await systemSql()`select to_jsonb(v)::text as row from verification_tokens v where email = ${email}`;
    expect(rows.some((row) => String(row.row).includes(token))).toBe(false);
  });
});

test("a team's short name is plain letters", () => {
  expect(["Smith & Sons", "  Größe Häuser GmbH ", "日本", "--"].map(slugOf)).toEqual([
    "smith-sons",
    "gro-e-hauser-gmbh",
    "team",
    "team",
  ]);
});
