import { afterEach, describe, expect, test, vi } from "vitest";
import { newTeam } from "@/db/testing";
import { readAccessToken } from "@/lib/auth/access-token";
import { actorOfSession } from "@/lib/auth/request-actor";
import { apiCall, mailedToken, newAddress, newPerson, refusalOf } from "@/lib/auth/testing";
import { emailDelivery } from "@/lib/email/delivery";
import { answerOf } from "@/lib/operations/perform";
import { getEmail } from "./get-email";
import { listEmails } from "./list-emails";
import { issueMailTicket } from "./mail-ticket";

afterEach(() => vi.unstubAllEnvs());

const ownMachine = apiCall({ ip: "::ffff:127.0.0.1" });

async function person() {
  const account = await newPerson();
  const actor = await actorOfSession((await readAccessToken(account.accessToken)) ?? "");
  if (!actor) throw new Error("not signed in");
  return { ...account, actor };
}

describe("the built-in mailbox", () => {
  test("shows the mails of the team's people and of nobody else", async () => {
    const [ada, grace] = await Promise.all([person(), person()]);
    const { items } = await answerOf(listEmails, ada.actor, {});
    expect(items.map((mail) => [mail.to, mail.purpose])).toEqual([[ada.email, "verify_email"]]);
    expect(JSON.stringify(items)).not.toContain(grace.email);
    expect(items[0]?.html).toContain(await mailedToken(ada.email, "verify_email"));
  });

  test("finds by address, taking percent signs as they are", async () => {
    const { actor, email } = await person();
    expect(
      (await answerOf(listEmails, actor, { q: email.slice(0, 12).toUpperCase() })).items,
    ).toHaveLength(1);
    expect((await answerOf(listEmails, actor, { q: "%" })).items).toHaveLength(0);
  });

  test("is closed to those who only look", async () => {
    const { vic } = await newTeam();
    expect(await refusalOf(answerOf(listEmails, vic, {}))).toBe("forbidden");
  });

  test("does not exist in production, for anybody", async () => {
    const { actor, email } = await person();
    const ticket = await issueMailTicket({ email, purpose: "verify_email" });
    vi.stubEnv("NODE_ENV", "production");
    expect(emailDelivery()).toBe("not_configured");
    expect(await refusalOf(answerOf(listEmails, actor, {}))).toBe("not_found");
    expect(await refusalOf(answerOf(getEmail, undefined, { ticket }, ownMachine))).toBe("not_found");
  });
});

describe("opening one's own mail without being signed in", () => {
  test("works on one's own machine with the ticket of that mail", async () => {
    const { email } = await newPerson();
    const ticket = await issueMailTicket({ email, purpose: "verify_email" });
    const answer = await answerOf(getEmail, undefined, { ticket }, ownMachine);
    expect(answer.email?.html).toContain(await mailedToken(email, "verify_email"));
  });

  test("shows no mail to an address that has no account", async () => {
    const ticket = await issueMailTicket({ email: newAddress("nobody"), purpose: "reset_password" });
    expect((await answerOf(getEmail, undefined, { ticket }, ownMachine)).email).toBeNull();
  });

  test.each(["203.0.113.7", "10.0.0.4", "127.0.0.1.evil.example", undefined])(
    "is refused from %s",
    async (ip) => {
      const { email } = await newPerson();
      const ticket = await issueMailTicket({ email, purpose: "verify_email" });
      const { ip: _, ...call } = ownMachine;
      expect(
        await refusalOf(answerOf(getEmail, undefined, { ticket }, { ...call, ...(ip && { ip }) })),
      ).toBe("not_found");
    },
  );

  test("is refused with an altered ticket, or another kind of token", async () => {
    const { email, accessToken } = await newPerson();
    const ticket = await issueMailTicket({ email, purpose: "verify_email" });
    for (const other of [`${ticket.slice(0, -4)}AAAA`, accessToken, "x"])
      expect(await refusalOf(answerOf(getEmail, undefined, { ticket: other }, ownMachine))).toBe(
        "not_found",
      );
  });
});
