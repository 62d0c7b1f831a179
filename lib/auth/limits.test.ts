import { describe, expect, test } from "vitest";
import { answerOf } from "@/lib/operations/perform";
import { forgotPassword } from "./forgot-password";
import { login } from "./login";
import { apiCall, newAddress, newPerson, refusalOf } from "./testing";

const TRIES = 5;

/** What is kept in a process is forgotten, as in one that has just started. */
const becomeAnotherProcess = () => Reflect.deleteProperty(globalThis, "rapportLimiters");

const tryPassword = (email: string, ip?: string) =>
  answerOf(login, undefined, { email, password: "Wrong-password-1" }, apiCall(ip ? { ip } : {}));

describe("tries at signing in", () => {
  test("end after five for one account, whichever address they come from and whichever process counts", async () => {
    const { email } = await newPerson();
    const answers: string[] = [];
    for (let tried = 0; tried < TRIES + 2; tried += 1) {
      becomeAnotherProcess();
      answers.push(await refusalOf(tryPassword(email)));
    }
    expect(answers).toEqual([...Array(TRIES).fill("unauthenticated"), "rate_limited", "rate_limited"]);
  });

  test("end after five for one address, whichever account they are for", async () => {
    const { ip } = apiCall();
    const answers: string[] = [];
    for (let tried = 0; tried < TRIES + 1; tried += 1)
      answers.push(await refusalOf(tryPassword(newAddress("guess"), ip)));
    expect(answers).toEqual([...Array(TRIES).fill("unauthenticated"), "rate_limited"]);
  });

  test("are counted exactly when they come at once", async () => {
    const { email } = await newPerson();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refusalOf(tryPassword(email))));
    expect(answers.filter((code) => code === "unauthenticated")).toHaveLength(TRIES);
  });

  test("are counted for unknown addresses alike, and say when to come back", async () => {
    const email = newAddress("nobody");
    for (let tried = 0; tried < TRIES; tried += 1)
      await answerOf(forgotPassword, undefined, { email }, apiCall());
    const refused = await answerOf(
      forgotPassword,
      undefined,
      { email: email.toUpperCase() },
      apiCall(),
    ).catch((error) => error);
    expect(refused).toMatchObject({
      code: "rate_limited",
      message: expect.stringMatching(/Try again in 15 minutes/),
    });
    expect(refused.details.retryAfter).toBeGreaterThan(14 * 60);
  });
});
