import { describe, expect, test } from "vitest";
import { newTeam } from "@/db/testing";
import { OperationError } from "@/lib/operations/errors";
import { answerOf } from "@/lib/operations/perform";
import { me } from "./me";
import { refusalOf } from "./testing";
import { updateMe } from "./update-me";

describe("your own account", () => {
  test("tells who you are, where, and what you may do", async () => {
    const { ada, teamId } = await newTeam();
    const answer = await answerOf(me, ada, {});
    expect(answer).toMatchObject({
      user: { id: ada.userId, email: ada.email },
      team: { id: teamId, role: "manager" },
      role: "manager",
      plan: "self-host",
    });
    expect(new Set(answer.scopes)).toEqual(ada.scopes);
    expect(JSON.stringify(answer)).not.toMatch(/password|argon|totp|recovery/i);
  });

  test("changes what is given, empties on null and keeps the rest", async () => {
    const { mia } = await newTeam();
    const first = await answerOf(updateMe, mia, {
      timeZone: "Europe/Berlin",
      signature: "Mia",
    });
    expect(first).toMatchObject({
      name: "Mia Torres",
      timeZone: "Europe/Berlin",
      signature: "Mia",
      version: 2,
    });
    expect(await answerOf(updateMe, mia, { signature: null, locale: "de-CH" })).toMatchObject({
      timeZone: "Europe/Berlin",
      signature: "",
      locale: "de-CH",
      version: 3,
    });
    expect((await answerOf(me, mia, {})).user).toMatchObject({ signature: "", version: 3 });
  });

  test("a locale that is not offered is refused in a sentence, and one that is stays", async () => {
    const { mia } = await newTeam();
    const refused = await answerOf(updateMe, mia, { locale: "xx-XX" }).catch(OperationError.from);
    expect(refused).toMatchObject({
      details: { fields: { locale: "Choose one of the offered locales, such as en-GB or de-DE." } },
    });
    await answerOf(updateMe, mia, { locale: "de-DE" });
    expect((await answerOf(me, mia, {})).user.locale).toBe("de-DE");
  });

  test("a stale change is a conflict that changes nothing", async () => {
    const { mia } = await newTeam();
    await answerOf(updateMe, mia, { name: "Mia T." });
    expect(
      await refusalOf(answerOf(updateMe, mia, { name: "Lost" }, { door: "api", expectedVersion: 1 })),
    ).toBe("conflict");
    expect((await answerOf(me, mia, {})).user.name).toBe("Mia T.");
  });

  test.each([
    { timeZone: "Mars/Olympus" },
    { timeZone: "+01:00" },
    { timeZone: "Europe/Berlin'; drop table users" },
    { locale: "not a language" },
    { locale: "ar-EG" },
    { avatarUrl: "https://example.com/tracker.png" },
    { avatar: "not base64!" },
    { name: "" },
    { name: "Ada\nLovelace" },
    { email: "new@example.com" },
    { instanceAdmin: true },
  ])("%j is refused", async (change) => {
    const { mia } = await newTeam();
    expect(await refusalOf(answerOf(updateMe, mia, change))).toBe("invalid");
  });
});
