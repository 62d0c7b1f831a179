// Run after `npm install`. Where a registry does not have a package for some other system, npm leaves
// it out of the lock file, and then `npm ci` refuses the file on every system, also where it has it.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const SYSTEMS = "android|darwin|freebsd|linux|netbsd|openbsd|sunos|win32";
const PROCESSORS = "arm64|arm|ia32|loong64|ppc64|riscv64|s390x|wasm32|x64";

/** The packages for other systems that a lock file asks for but does not describe. */
export function missingFromLock(packages) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isFound(packages, parent, name))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** As Node finds a package: beside its parent's own packages, then further up. */
function isFound(packages, parent, name) {
  for (let at = parent; ; at = at.slice(0, Math.max(at.lastIndexOf("node_modules/") - 1, 0))) {
    if (packages[`${at}${at && "/"}node_modules/${name}`]) return true;
    if (at === "") return false;
  }
}

function lockEntry({ name, version, dev }) {
  const system = new RegExp(`-(${SYSTEMS})(?=-|$)`).exec(name)?.[1];
  const processor = new RegExp(`-(${PROCESSORS})(?=-|$)`).exec(name)?.[1];
  return {
    version,
    ...(processor && { cpu: [processor] }),
    ...(dev && { dev }),
    ...(name.endsWith("-musl") && { libc: ["musl"] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const file = process.argv[2] ?? "package-lock.json";
  const lock = JSON.parse(readFileSync(file, "utf8"));
  for (const missing of missingFromLock(lock.packages)) {
    lock.packages[`node_modules/${missing.name}`] = lockEntry(missing);
    console.log(`added ${missing.name}@${missing.version}`);
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")),
  );
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
