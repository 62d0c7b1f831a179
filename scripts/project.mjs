import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A file of an installed package, by its path inside node_modules. */
export const installed = (path) => join(root, "node_modules", path);

/** Reads `.env`, if there is one; what the environment says already stands. */
export function loadEnv() {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/** A port's number, or a sentence that says what is wrong with it. */
export function portFrom(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Advice(`PORT is "${text}". It must be a number from 1 to 65535, for example PORT=3001.`);
}

/** One line of what is being done, so that nobody wonders whether it hangs. */
export const say = (text) => console.log(`  ${text}`);

/** A problem whose message tells its reader everything; a stack would only hide it. */
export class Advice extends Error {}

/** Runs the main function of a command, turns an exception into words and exit code 1, and exits. */
export async function main(command) {
  try {
    await command();
  } catch (error) {
    console.error(`\n${error instanceof Advice ? error.message : (error.stack ?? error)}\n`);
    process.exitCode = 1;
  }
  // Everything that was started has ended by now; a forgotten timer must not keep the command alive.
  process.exit();
}
