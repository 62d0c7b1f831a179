import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { systemSql, withSystem } from "@/db/client";
import { answerOf } from "@/lib/operations/perform";
import { readAccessToken } from "./access-token";
import { actorOfSession } from "./request-actor";
import { newPerson, refusalOf, send } from "./testing";
import { updateMe } from "./update-me";

type Person = Awaited<ReturnType<typeof newPerson>>;
let person: Person;

beforeEach(async () => {
  person = await newPerson();
});

const picture = (format: "jpeg" | "png" | "webp" | "gif", color = "red", width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: color } })
    .withExif({ IFD0: { Copyright: "place-of-the-photo" } })
    .toFormat(format)
    .toBuffer();
const put = (bytes: Buffer | null) =>
  send(person.accessToken, "PUT", "/auth/me", { avatar: bytes?.toString("base64") ?? null });
const addressOf = async (answer: Response) =>
  ((await answer.json()) as { avatarUrl: string }).avatarUrl;
const get = (address: string, as: Person = person) =>
  send(as.accessToken, "GET", address.replace(/^\/api/, ""));

describe("a picture of oneself", () => {
  test.each(["jpeg", "png", "webp", "gif"] as const)(
    "%s becomes a small square WebP",
    async (format) => {
      const shown = await get(await addressOf(await put(await picture(format))));
      expect(shown.headers.get("content-type")).toBe("image/webp");
      expect(shown.headers.get("x-content-type-options")).toBe("nosniff");
      expect(shown.headers.get("cache-control")).toMatch(/^private, /);
      const bytes = Buffer.from(await shown.arrayBuffer());
      expect(await sharp(bytes).metadata()).toMatchObject({ format: "webp", width: 256, height: 256 });
      expect(bytes.toString("latin1")).not.toContain("place-of-the-photo");
    },
  );

  test.each([
    ["an SVG with a script", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ["a page", Buffer.from("<html><script>alert(1)</script></html>")],
    ["a JPEG that is cut off", Buffer.from("ffd8ffe000104a464946", "hex")],
    ["an SVG that begins as a GIF", Buffer.from('GIF89a<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["nothing", Buffer.alloc(0)],
  ])("%s is refused", async (_, bytes) => {
    expect((await put(bytes)).status).toBe(422);
  });

  test("of more than is allowed is refused, in bytes and in pixels", async () => {
    expect((await put(Buffer.alloc(700_100, 1))).status).toBe(422);
    expect((await put(await picture("webp", "red", 8_000, 8_000))).status).toBe(422);
  });

  test("is gone when it is replaced or removed", async () => {
    const first = await addressOf(await put(await picture("png")));
    const second = await addressOf(await put(await picture("png", "blue")));
    expect([(await get(first)).status, (await get(second)).status]).toEqual([404, 200]);
    expect(await addressOf(await put(null))).toBeNull();
    expect((await get(second)).status).toBe(404);
    const [left] =
      await systemSql()`select count(*)::int as rows from avatars where user_id = ${person.user.id}`;
    expect(left?.rows).toBe(0);
  });

  test("is seen by teammates and by nobody else", async () => {
    const address = await addressOf(await put(await picture("png")));
    const other = await newPerson();
    expect((await get(address, other)).status).toBe(404);
    const request = new Request(`http://localhost${address}`);
    const { api } = await import("@/lib/api");
    expect((await api(request)).status).toBe(401);
    await withSystem(
      { teamId: person.team.id, entryId: crypto.randomUUID() },
      ({ sql }) =>
        sql`insert into team_members (id, team_id, user_id, role) values (gen_random_uuid(), ${other.team.id}, ${person.user.id}, 'agent')`,
    );
    expect((await get(address, other)).status).toBe(200);
  });

  test("a stale change of it is a conflict that keeps the one before", async () => {
    const address = await addressOf(await put(await picture("png")));
    const actor = await actorOfSession((await readAccessToken(person.accessToken)) ?? "");
    const avatar = (await picture("png", "blue")).toString("base64");
    const stale = answerOf(updateMe, actor, { avatar }, { door: "api", expectedVersion: 1 });
    expect(await refusalOf(stale)).toBe("conflict");
    expect((await get(address)).status).toBe(200);
  });
});
