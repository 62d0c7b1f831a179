import { randomBytes } from "node:crypto";
import type { Sql } from "@/db/client";

/**
 * A free short name for a team's addresses: `Smith & Sons` → `smith-sons`. Two teams that want the same one at
 * the same moment queue up here, and the second gets an ending.
 */
export async function newSlug(sql: Sql, name: string): Promise<string> {
  const wanted = slugOf(name);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`team slug ${wanted}`}, 0))`;
  const [taken] = await sql`select 1 from teams where slug = ${wanted}`;
  return taken ? `${wanted}-${randomBytes(4).toString("hex")}` : wanted;
}

export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 48)
    .replace(/-+$/, "");
  return slug || "team";
}
