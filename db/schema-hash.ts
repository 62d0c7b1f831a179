import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folders = ["db/migrations", "db/rules"];

/** A digest of every migration and rule: what a database has applied must equal what the code expects. */
export function schemaHash(root = process.cwd()): string {
  const hash = createHash("sha256");
  for (const file of sqlFiles(root)) hash.update(file.name).update(file.text);
  return hash.digest("hex");
}

/** The SQL files of the rules, in the order in which they apply. */
export const ruleFiles = (root = process.cwd()) =>
  sqlFiles(root).filter((file) => file.name.startsWith("db/rules/"));

function sqlFiles(root: string) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".sql"))
      .sort()
      .map((name) => ({
        name: `${folder}/${name}`,
        text: readFileSync(join(root, folder, name), "utf8"),
      })),
  );
}
