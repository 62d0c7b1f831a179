import { sql } from "drizzle-orm";
import { z } from "zod";
import { id } from "@/lib/leads/input";
import { iso } from "@/lib/leads/lead-json";
import { operation } from "@/lib/operations/define";
import { pageOf } from "@/lib/operations/page";
import { wholeList } from "@/lib/operations/whole-list";
import { noteNotFound } from "./note-json";
import { type NoteDoc, type NoteVersion, noteVersion } from "./schema";

/** Nobody reads further back, and each may be a note of full length. */
const MOST = 100;

/** A change of a note's text as the journal keeps it: what changed, as it was before. */
interface Change extends Record<string, unknown> {
  body: string | null;
  doc: string | null;
  hadDoc: boolean;
  authorId: string | null;
  authorName: string | null;
  at: string;
  number: number;
}

const list = wholeList("versions", (version: NoteVersion) => version.body, {
  number: (version) => version.number,
});

export const listNoteVersions = operation({
  name: "notes.listVersions",
  summary: "Lists how a note read before it was changed, the latest first, at most a hundred.",
  scope: "leads:read",
  effect: "read",
  route: "GET /notes/:id/versions",
  input: z.strictObject({ id, ...list.input }),
  output: pageOf(noteVersion),
  async run({ db, actor }, { id, ...page }) {
    const [note] = await db.execute<{
      body: string;
      doc: NoteDoc | null;
      authorId: string | null;
      authorName: string | null;
      at: string;
    }>(sql`
      select n.body, n.doc, n.author_id as "authorId", u.name as "authorName", ${iso(sql`n.created_at`)} as at
      from notes n left join users u on u.id = n.author_id
      where n.team_id = ${actor.teamId} and n.id = ${id} and n.deleted_at is null`);
    if (!note) throw noteNotFound();
    const changes = await db.execute<Change & Record<string, unknown>>(sql`
      select c.before ->> 'body' as body, c.before ->> 'doc' as doc, jsonb_exists(c.before, 'doc') as "hadDoc",
        e.actor_id as "authorId", u.name as "authorName", ${iso(sql`e.created_at`)} as at,
        row_number() over (order by c.seq)::integer as number
      from journal_changes c join journal_entries e on e.team_id = c.team_id and e.id = c.entry_id
        left join users u on u.id = e.actor_id
      where c.team_id = ${actor.teamId} and c.row_id = ${id} and c.table_name = 'notes'
        and (jsonb_exists(c.before, 'body') or jsonb_exists(c.before, 'doc'))
      order by c.seq desc limit ${MOST + 1}::integer`);
    return list.pageOf(versionsOf(note, changes).slice(0, MOST), page);
  },
});

type Wording = Pick<NoteVersion, "body" | "doc">;
type Writing = { authorId: string | null; authorName: string | null; at: string };

/** Walks back from the text as it is now: each change says what stood before it, the one before that says who wrote it. */
function versionsOf(note: Wording & Writing, changes: readonly Change[]): NoteVersion[] {
  let wording: Wording = note;
  return changes.map((change, index) => {
    wording = {
      body: change.body ?? wording.body,
      doc: change.hadDoc ? (change.doc && JSON.parse(change.doc)) || null : wording.doc,
    };
    const written: Writing = changes[index + 1] ?? note;
    return {
      ...wording,
      number: change.number,
      authorId: written.authorId,
      authorName: written.authorName,
      writtenAt: written.at,
    };
  });
}
