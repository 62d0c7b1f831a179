import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { answerOf, perform } from "@/lib/operations/perform";
import { readAccessToken } from "./access-token";
import { forgotPassword } from "./forgot-password";
import { login } from "./login";
import { logout } from "./logout";
import { refresh } from "./refresh";
import { actorOfSession } from "./request-actor";
import { resetPassword } from "./reset-password";
import { apiCall, mailedToken, newAddress, newPerson, PASSWORD, refusalOf } from "./testing";
import { verifyEmail } from "./verify-email";

const signIn = (email: string, password = PASSWORD) =>
  answerOf(login, undefined, { email, password }, apiCall());
const rotate = (refreshToken: string) => answerOf(refresh, undefined, { refreshToken }, apiCall());
const actorOf = async (accessToken: string) =>
  actorOfSession((await readAccessToken(accessToken)) ?? "");

describe("signing in", () => {
  test("works with any spelling of the address", async () => {
    const { email, user } = await newPerson();
    expect((await signIn(` ${email.toUpperCase().replace("@", "＠")} `)).user.id).toBe(user.id);
  });

  test("an unknown address and a wrong password get the same answer", async () => {
    const { email } = await newPerson();
    const answers = await Promise.all(
      [email, newAddress("nobody")].map((address) =>
        signIn(address, "Wrong-password-1").catch((error) => ({
          code: error.code,
          message: error.message,
          details: error.details,
        })),
      ),
    );
    expect(answers[0]).toMatchObject({ code: "unauthenticated" });
    expect(answers[1]).toEqual(answers[0]);
  });

  test("a disabled account is over on its next request and cannot sign in", async () => {
    const { email, user, accessToken, refreshToken } = await newPerson();
    await systemSql()`update users set disabled_at = now() where id = ${user.id}`;
    expect(await actorOf(accessToken)).toBeUndefined();
    expect(await refusalOf(signIn(email))).toBe("forbidden");
    expect(await refusalOf(rotate(refreshToken))).toBe("unauthenticated");
  });

  test("picks the team last signed in to, and another when that membership ended", async () => {
    const { email, user, team } = await newPerson();
    const other = await newPerson();
    await systemSql().begin(async (sql) => {
      await sql`select set_config('app.entry_id', ${v7()}, true)`;
      await sql`insert into team_members (id, team_id, user_id, role) values (${v7()}, ${other.team.id}, ${user.id}, 'agent')`;
    });
    await systemSql()`insert into sessions (id, user_id, team_id, kind, expires_at, last_used_at)
      values (${v7()}, ${user.id}, ${other.team.id}, 'api', now(), now() + interval '1 minute')`;
    expect((await signIn(email)).team).toMatchObject({ id: other.team.id, role: "agent" });
    await systemSql().begin(async (sql) => {
      await sql`select set_config('app.entry_id', ${v7()}, true)`;
      await sql`update team_members set deactivated_at = now() where team_id = ${other.team.id} and user_id = ${user.id}`;
    });
    expect((await signIn(email)).team.id).toBe(team.id);
  });

  test("signing out ends the access token and the refresh token at once", async () => {
    const { accessToken, refreshToken } = await newPerson();
    const actor = await actorOf(accessToken);
    await perform(logout, actor, {}, apiCall());
    expect(await actorOf(accessToken)).toBeUndefined();
    expect(await refusalOf(rotate(refreshToken))).toBe("unauthenticated");
  });

  test("signing out on one device leaves the others signed in", async () => {
    const { email, accessToken } = await newPerson();
    const phone = await signIn(email);
    await perform(logout, await actorOf(phone.accessToken), {}, apiCall());
    expect(await actorOf(accessToken)).toBeDefined();
  });
});

describe("refreshing", () => {
  test("gives working tokens, and the new refresh token works in turn", async () => {
    const { refreshToken, user } = await newPerson();
    const second = await rotate(refreshToken);
    const third = await rotate(second.refreshToken);
    expect((await actorOf(third.accessToken))?.userId).toBe(user.id);
  });

  test("a refresh token that comes twice ends the family, and says so in the journal", async () => {
    const { refreshToken, team } = await newPerson();
    const second = await rotate(refreshToken);
    expect(await refusalOf(rotate(refreshToken))).toBe("unauthenticated");
    expect(await actorOf(second.accessToken)).toBeUndefined();
    expect(await refusalOf(rotate(second.refreshToken))).toBe("unauthenticated");
    const entries =
      await systemSql()`select summary from journal_entries where team_id = ${team.id} and operation = 'auth.refresh'`;
    expect(entries.map((entry) => entry.summary)).toEqual([
      "A refresh token of Ada Lovelace was used twice, so that device was signed out",
    ]);
  });

  test("two refreshes at the same moment never both go on", async () => {
    const { refreshToken } = await newPerson();
    const both = await Promise.allSettled(Array.from({ length: 8 }, () => rotate(refreshToken)));
    const given = both.filter((attempt) => attempt.status === "fulfilled");
    expect(given.length).toBeLessThanOrEqual(1);
    for (const attempt of given) expect(await actorOf(attempt.value.accessToken)).toBeUndefined();
  });

  test("an expired refresh token is refused without ending anything else", async () => {
    const { refreshToken, accessToken } = await newPerson();
    const session = await readAccessToken(accessToken);
    await systemSql()`update refresh_tokens set expires_at = now() where session_id = ${session ?? ""}`;
    expect(await refusalOf(rotate(refreshToken))).toBe("unauthenticated");
    expect(await actorOf(accessToken)).toBeDefined();
  });
});

describe("a forgotten password", () => {
  test("is set anew by the mailed link, once, and every device is signed out", async () => {
    const { email, accessToken, refreshToken } = await newPerson();
    await answerOf(forgotPassword, undefined, { email }, apiCall());
    const token = await mailedToken(email, "reset_password");
    await answerOf(resetPassword, undefined, { token, password: "Difference-engine-2" }, apiCall());
    expect(await actorOf(accessToken)).toBeUndefined();
    expect(await refusalOf(rotate(refreshToken))).toBe("unauthenticated");
    expect(await refusalOf(signIn(email))).toBe("unauthenticated");
    expect((await signIn(email, "Difference-engine-2")).user.emailVerifiedAt).not.toBeNull();
    expect(
      await refusalOf(answerOf(resetPassword, undefined, { token, password: PASSWORD }, apiCall())),
    ).toBe("invalid");
  });

  test("a weak new password leaves the link usable", async () => {
    const { email } = await newPerson();
    await answerOf(forgotPassword, undefined, { email }, apiCall());
    const token = await mailedToken(email, "reset_password");
    expect(
      await refusalOf(answerOf(resetPassword, undefined, { token, password: "weak" }, apiCall())),
    ).toBe("invalid");
    await answerOf(resetPassword, undefined, { token, password: "Difference-engine-2" }, apiCall());
  });

  test("a link for confirming an address does not set a password, nor the other way round", async () => {
    const { email } = await newPerson();
    await answerOf(forgotPassword, undefined, { email }, apiCall());
    const [verify, reset] = await Promise.all([
      mailedToken(email, "verify_email"),
      mailedToken(email, "reset_password"),
    ]);
    expect(
      await refusalOf(
        answerOf(
          resetPassword,
          undefined,
          { token: verify, password: "Difference-engine-2" },
          apiCall(),
        ),
      ),
    ).toBe("invalid");
    expect(await refusalOf(answerOf(verifyEmail, undefined, { token: reset }, apiCall()))).toBe(
      "invalid",
    );
  });

  test("mails go to the stored address only", async () => {
    const { email } = await newPerson();
    await answerOf(
      forgotPassword,
      undefined,
      { email: email.toUpperCase().replace("@", "＠") },
      apiCall(),
    );
    const mails =
      await systemSql()`select distinct to_address from outgoing_emails where to_address ilike ${email}`;
    expect(mails.map((mail) => mail.to_address)).toEqual([email]);
  });
});
