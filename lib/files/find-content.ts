import { withSystem, withTenant } from "@/db/client";
import { type Actor, tenancyOf } from "@/lib/operations/context";
import { storage } from "@/lib/storage";
import { fileNotFound } from "./file-json";
import { type LinkKind, openLink } from "./links";
import { previewKey } from "./previews";

interface Content {
  /** Null when it is saved as a file; else what a page may show. */
  shownAs: "image/webp" | "application/pdf" | null;
  name: string;
  /** Known when the file itself is given. */
  sizeBytes: number | null;
  bytes: AsyncIterable<Uint8Array>;
}

/**
 * What a signed link gives. The link is enough, so that it can be handed to a program; but whoever is signed in to
 * another team, or may not see the lead, gets nothing by it. Throws `not_found`.
 */
export async function findContent(link: string, actor: Actor | undefined): Promise<Content> {
  const { id, teamId, kind } = await openLink(link);
  if (actor && actor.teamId !== teamId) throw fileNotFound();
  const look = <T>(work: Parameters<typeof withTenant<T>>[1]) =>
    actor ? withTenant(tenancyOf(actor), work) : withSystem({ teamId }, work, "read");
  const [row] = await look(
    ({ sql }) => sql<Row[]>`
      select f.name, f.type, f.size_bytes::float8 as "sizeBytes", f.storage_key as "storageKey", f.has_preview as "hasPreview"
      from files f join leads l on l.team_id = f.team_id and l.id = f.lead_id and l.deleted_at is null
      where f.team_id = ${teamId} and f.id = ${id} and f.deleted_at is null`,
  );
  const place = row && placeOf(row, kind);
  if (!row || !place) throw fileNotFound();
  const { key, shownAs } = place;
  const isWhole = key === row.storageKey;
  return {
    shownAs,
    name: row.name,
    sizeBytes: isWhole ? row.sizeBytes : null,
    bytes: await storage().open(key),
  };
}

interface Row {
  name: string;
  type: string;
  sizeBytes: number;
  storageKey: string;
  hasPreview: boolean;
}

function placeOf(row: Row, kind: LinkKind): { key: string; shownAs: Content["shownAs"] } | undefined {
  if (kind === "download") return { key: row.storageKey, shownAs: null };
  if (row.hasPreview)
    return {
      key: previewKey(row.storageKey, kind === "thumbnail" ? "thumbs" : "views"),
      shownAs: "image/webp",
    };
  if (kind === "preview" && row.type === "application/pdf")
    return { key: row.storageKey, shownAs: "application/pdf" };
  return undefined;
}
