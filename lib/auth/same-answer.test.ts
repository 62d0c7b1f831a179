import { describe, expect, test, vi } from "vitest";
import { answerOf, perform } from "@/lib/operations/perform";
import { forgotPassword } from "./forgot-password";
import { login } from "./login";
import { apiCall, newAddress, newPerson } from "./testing";
import { verifyEmail } from "./verify-email";

const ROUNDS = 15;
/** A leak shows as a whole password hash or a flush to disk: far outside this. */
const ALLOWED_RATIO = 1.35;

describe("whether an address has an account", () => {
  test("shows neither in the answer nor beside it", async () => {
    const { email } = await newPerson();
    const unknown = newAddress("nobody");
    const answers = await Promise.all(
      [email, unknown].map((address) =>
        perform(forgotPassword, undefined, { email: address }, apiCall()),
      ),
    );
    const [forKnown, forUnknown] = answers.map((answer) =>
      JSON.stringify(answer).replace(email, "…").replace(unknown, "…"),
    );
    expect(forUnknown).toBe(forKnown);
    const resent = await Promise.all(
      [email, unknown].map((address) =>
        perform(verifyEmail, undefined, { resend: true, email: address }, apiCall()),
      ),
    );
    const [toKnown, toUnknown] = resent.map((answer) =>
      JSON.stringify(answer).replace(email, "…").replace(unknown, "…"),
    );
    expect(toUnknown).toBe(toKnown);
  });

  test.each([
    [
      "signing in",
      (email: string) =>
        answerOf(login, undefined, { email, password: "Wrong-password-1" }, apiCall()).catch(
          () => undefined,
        ),
    ],
    [
      "a forgotten password",
      (email: string) => answerOf(forgotPassword, undefined, { email }, apiCall({ door: "system" })),
    ],
    [
      "a link sent again",
      (email: string) =>
        answerOf(verifyEmail, undefined, { resend: true, email }, apiCall({ door: "system" })),
    ],
  ])(
    "does not show in the time of %s",
    async (_, act) => {
      await act(newAddress("warm-up"));
      // Machines that do other work at the same time can make one measurement unequal; a leak stays unequal.
      await vi.waitFor(async () => expect(await ratioOf(act)).toBeLessThan(ALLOWED_RATIO), {
        timeout: 30_000,
        interval: 10,
      });
    },
    60_000,
  );
});

async function ratioOf(act: (email: string) => Promise<unknown>): Promise<number> {
  const known: number[] = [];
  const unknown: number[] = [];
  const people = await Promise.all(Array.from({ length: ROUNDS }, () => newPerson()));
  for (const { email } of people) {
    known.push(await timeOf(() => act(email)));
    unknown.push(await timeOf(() => act(newAddress("nobody"))));
  }
  const [a, b] = [median(known), median(unknown)];
  return Math.max(a, b) / Math.min(a, b);
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

const median = (times: number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number;
