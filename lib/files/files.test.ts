import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import postgres from "postgres";
import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { listBin } from "@/lib/bin/list-bin";
import { restoreFromBin } from "@/lib/bin/restore-from-bin";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { createLead } from "@/lib/leads/create-lead";
import { deleteLead } from "@/lib/leads/delete-lead";
import { createNote } from "@/lib/notes/create-note";
import { listNotes } from "@/lib/notes/list-notes";
import type { Actor } from "@/lib/operations/context";
import { answerOf, perform } from "@/lib/operations/perform";
import { storage } from "@/lib/storage";
import { deleteFile } from "./delete-file";
import { findContent } from "./find-content";
import { getFile } from "./get-file";
import { listFiles } from "./list-files";
import { receiveUpload } from "./receive-upload";
import { requestUpload } from "./request-upload";
import { sweepFiles } from "./sweep-files";

let team: TestTeam;
let leadId: string;
const call = { door: "api" } as const;

beforeEach(async () => {
  team = await newTeam();
  leadId = (await answerOf(createLead, team.mia, { firstName: "Ana", force: true })).id;
});

async function* chunksOf(bytes: Uint8Array, size = 1_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const linkIn = (url: string) => new URL(url, "http://x").searchParams.get("link") as string;

async function upload(bytes: Uint8Array, name: string, actor: Actor = team.mia) {
  const { uploadUrl } = await answerOf(requestUpload, actor, { leadId, name, sizeBytes: bytes.length });
  return receiveUpload(actor, linkIn(uploadUrl), chunksOf(bytes), call);
}

const read = async (url: string | null, actor?: Actor) => {
  const content = await findContent(linkIn(url ?? ""), actor);
  return { ...content, bytes: await buffer(content.bytes) };
};

const keysOf = async () =>
  (
    await systemSql()<
      { key: string }[]
    >`select storage_key as key from files where team_id = ${team.teamId}`
  ).map(({ key }) => key);
const stored = async (soon = new Date(Date.now() + 60_000)) => {
  const keys: string[] = [];
  for (const kind of ["files", "thumbs", "views"])
    for await (const key of storage().list(kind, soon)) if (key.includes(team.teamId)) keys.push(key);
  return keys;
};
const picture = (width = 800, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: "teal" } })
    .png()
    .toBuffer();

describe("a file of a lead", () => {
  test("comes back byte for byte, with what it is by its content", async () => {
    const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(50_000, 7)]);
    const { data } = await upload(bytes, "Offer.txt");
    expect(data).toMatchObject({
      name: "Offer.txt",
      type: "application/pdf",
      sizeBytes: bytes.length,
      leadId,
    });
    expect(data.thumbnailUrl).toBeNull();
    const content = await read(data.downloadUrl);
    expect(content.shownAs).toBeNull();
    expect(content.bytes.equals(bytes)).toBe(true);
    expect((await read(data.previewUrl)).shownAs).toBe("application/pdf");
    const { items, total } = await answerOf(listFiles, team.vic, { id: leadId });
    expect([items.length, total]).toEqual([1, 1]);
  });

  test("shows a picture only as one of our own making, without what the camera wrote", async () => {
    const bytes = await sharp(await picture())
      .withExif({ IFD0: { Copyright: "secret place" } })
      .jpeg()
      .toBuffer();
    expect(bytes.includes("secret place")).toBe(true);
    const { data } = await upload(bytes, "House.jpg");
    for (const [url, side] of [
      [data.previewUrl, 800],
      [data.thumbnailUrl, 320],
    ] as const) {
      const shown = await read(url);
      expect(shown.shownAs).toBe("image/webp");
      expect((await sharp(shown.bytes).metadata()).width).toBe(side);
      expect(shown.bytes.includes("secret place")).toBe(false);
    }
  });

  test.each([
    ["page.html", "<!doctype html><script>alert(1)</script>", "text/plain"],
    [
      "picture.svg",
      "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
      "text/plain",
    ],
    ["picture.png", "GIF89a/*<script>alert(1)</script>*/", "image/gif"],
    ["half.jpg", "\u00ff\u00d8\u00ff\u00e0<html>", "image/jpeg"],
  ])("is only ever saved, never shown, when it is no picture: %s", async (name, text, type) => {
    const { data } = await upload(Buffer.from(text, "latin1"), name);
    expect(data).toMatchObject({ previewUrl: null, thumbnailUrl: null });
    expect(["text/plain", "application/xml", "image/svg+xml", type]).toContain(data.type);
    expect((await read(data.downloadUrl)).shownAs).toBeNull();
  });

  test("a bomb of pixels is a file like any other", async () => {
    const { data } = await upload(await picture(9_000, 9_000), "bomb.png");
    expect(data).toMatchObject({ type: "image/png", thumbnailUrl: null });
  });

  test("a program is refused, and nothing of it is kept", async () => {
    await expect(
      upload(readFileSync(process.execPath).subarray(0, 20_000), "photo.jpg"),
    ).rejects.toThrow("This is a program");
    expect(await stored()).toEqual([]);
  });
});

describe("an upload", () => {
  test("that is longer or shorter than announced leaves nothing behind", async () => {
    for (const size of [90, 110]) {
      const { uploadUrl } = await answerOf(requestUpload, team.mia, {
        leadId,
        name: "a.txt",
        sizeBytes: 100,
      });
      const sent = receiveUpload(team.mia, linkIn(uploadUrl), chunksOf(Buffer.alloc(size, 65)), call);
      await expect(sent).rejects.toThrow("does not have the size");
    }
    expect([await stored(), await keysOf()]).toEqual([[], []]);
  });

  test("sent twice, even at once, is one file", async () => {
    const bytes = Buffer.alloc(5_000, 66);
    const { uploadUrl } = await answerOf(requestUpload, team.mia, {
      leadId,
      name: "a.txt",
      sizeBytes: 5_000,
    });
    const send = () => receiveUpload(team.mia, linkIn(uploadUrl), chunksOf(bytes), call);
    const results = await Promise.allSettled([send(), send(), send()]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(send()).rejects.toThrow("used already");
    expect(await stored()).toEqual(await keysOf());
  });

  test("is for the person who asked for it, in the team they asked in", async () => {
    const other = await newTeam();
    const { uploadUrl } = await answerOf(requestUpload, team.mia, {
      leadId,
      name: "a.txt",
      sizeBytes: 1,
    });
    for (const stranger of [other.mia, team.ada])
      await expect(
        receiveUpload(stranger, linkIn(uploadUrl), chunksOf(Buffer.from("a")), call),
      ).rejects.toMatchObject({ code: "not_found" });
    await expect(receiveUpload(team.mia, "forged", chunksOf(Buffer.from("a")), call)).rejects.toThrow(
      "over",
    );
    await expect(
      answerOf(requestUpload, other.mia, { leadId, name: "a.txt", sizeBytes: 1 }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("is refused once the team's files take up what they may", async () => {
    await upload(Buffer.from("small"), "a.txt");
    const owner = postgres(process.env.DATABASE_OWNER_URL as string, { max: 1 });
    await owner`set session_replication_role = replica`;
    await owner`update files set size_bytes = 9999999990 where team_id = ${team.teamId}`;
    await owner.end();
    await upload(Buffer.from("0123456789"), "b.txt");
    await expect(upload(Buffer.from("1"), "c.txt")).rejects.toMatchObject({ code: "too_large" });
  });
});

describe("a link", () => {
  test("gives nothing to whoever is signed in to another team or may not see the lead", async () => {
    const { data } = await upload(Buffer.from("plan"), "plan.txt", team.ada);
    const other = await newTeam();
    await expect(read(data.downloadUrl, other.grace)).rejects.toMatchObject({ code: "not_found" });
    const blind = {
      ...team.mia,
      userId: team.vic.userId as string,
      visibleOwnerId: team.vic.userId as string,
    };
    await expect(read(data.downloadUrl, blind)).rejects.toMatchObject({ code: "not_found" });
    await expect(answerOf(getFile, blind, { id: data.id })).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await read(data.downloadUrl, team.vic)).name).toBe("plan.txt");
    expect((await read(data.downloadUrl)).name).toBe("plan.txt");
  });

  test("is of one file and one use, and dies with the file and the lead", async () => {
    const first = (await upload(Buffer.from("one"), "1.txt")).data;
    const second = (await upload(Buffer.from("two"), "2.txt")).data;
    const [head, claims = "", mac] = linkIn(first.downloadUrl).split(".");
    const claim = JSON.parse(Buffer.from(claims, "base64url").toString());
    const forged = Buffer.from(JSON.stringify({ ...claim, id: second.id })).toString("base64url");
    await expect(findContent([head, forged, mac].join("."), undefined)).rejects.toMatchObject({
      code: "not_found",
    });
    const { uploadUrl } = await answerOf(requestUpload, team.mia, { leadId, name: "a", sizeBytes: 1 });
    await expect(findContent(linkIn(uploadUrl), undefined)).rejects.toMatchObject({
      code: "not_found",
    });
    await answerOf(deleteFile, team.mia, { id: second.id });
    await expect(read(second.downloadUrl)).rejects.toMatchObject({ code: "not_found" });
    await answerOf(deleteLead, team.mia, { id: leadId });
    await expect(read(first.downloadUrl)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a note with files", () => {
  test("shows them, keeps each to itself, and takes none of another lead", async () => {
    const first = (await upload(Buffer.from("one"), "1.txt")).data;
    const note = await answerOf(createNote, team.mia, { id: leadId, body: "See", fileIds: [first.id] });
    expect(note.files).toEqual([{ id: first.id, name: "1.txt", type: "text/plain", sizeBytes: 3 }]);
    const again = answerOf(createNote, team.mia, { id: leadId, body: "See", fileIds: [first.id] });
    await expect(again).rejects.toMatchObject({ code: "invalid" });
    const other = await answerOf(createLead, team.mia, { firstName: "Bo", force: true });
    const second = (await upload(Buffer.from("two"), "2.txt")).data;
    await expect(
      answerOf(createNote, team.mia, { id: other.id, body: "See", fileIds: [second.id] }),
    ).rejects.toMatchObject({ code: "invalid" });
    await answerOf(deleteFile, team.mia, { id: first.id });
    expect((await answerOf(listNotes, team.mia, { id: leadId })).items[0]?.files).toEqual([]);
  });
});

describe("a deleted file", () => {
  test("can be restored from the bin and by undo; another agent may not delete it", async () => {
    const { data } = await upload(Buffer.from("one"), "1.txt", team.ada);
    await expect(answerOf(deleteFile, team.mia, { id: data.id })).rejects.toMatchObject({
      code: "forbidden",
    });
    await answerOf(deleteFile, team.grace, { id: data.id });
    expect((await answerOf(listBin, team.grace, { resource: "files" })).items).toMatchObject([
      { title: "1.txt" },
    ]);
    await answerOf(restoreFromBin, team.grace, { resource: "files", ids: [data.id] });
    const { entryId } = await perform(deleteFile, team.grace, { id: data.id }, call);
    await answerOf(undoJournalEntry, team.grace, { id: entryId as string });
    expect((await read(data.downloadUrl)).bytes.toString()).toBe("one");
  });

  test("goes for good after a month with its bytes, and so do bytes that no row speaks of", async () => {
    const kept = (await upload(await picture(), "kept.png")).data;
    const gone = (await upload(await picture(), "gone.png")).data;
    await answerOf(deleteFile, team.mia, { id: gone.id });
    const undone = await upload(Buffer.from("taken back"), "undone.txt");
    await answerOf(undoJournalEntry, team.mia, { id: undone.entryId as string });
    const owner = postgres(process.env.DATABASE_OWNER_URL as string, { max: 1 });
    await owner`set session_replication_role = replica`;
    await owner`update files set deleted_at = now() - interval '31 days' where id = ${gone.id}`;
    await owner.end();
    expect(await stored()).toHaveLength(7);
    await sweepFiles(new Date(Date.now() + 25 * 60 * 60_000));
    expect(await stored()).toHaveLength(3);
    expect((await answerOf(listFiles, team.mia, { id: leadId })).items.map(({ id }) => id)).toEqual([
      kept.id,
    ]);
  });
});
