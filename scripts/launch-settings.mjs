import { randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { Advice, loadEnv, portFrom, root } from "./project.mjs";

/** What the command line, the environment and `.env` ask for, checked, with the defaults filled in. */
export function launchSettings(args) {
  const unknown = args.filter((arg) => !["--dev", "--reset"].includes(arg));
  if (unknown.length > 0)
    throw new Advice(`Unknown option ${unknown[0]}. There is --reset, which starts over.`);
  loadEnv();

  const { PORT = "3000", HOST = "localhost", DATA_DIR = ".data", APP_URL } = process.env;
  const port = portFrom(PORT);
  const dataDir = folder(resolve(root, DATA_DIR));
  const database = databaseSettings();
  const reset = args.includes("--reset");
  if (reset && !database.embedded) {
    throw new Advice(
      "--reset starts the embedded database over. DATABASE_URL names one of yours, which is left alone.",
    );
  }
  return {
    mode: args.includes("--dev") ? "dev" : "start",
    reset,
    port,
    host: HOST,
    dataDir,
    runningFile: join(dataDir, "running.json"),
    embedded: database.embedded,
    env: {
      ...database.env,
      AUTH_SECRET: process.env.AUTH_SECRET || secret(join(dataDir, "auth-secret")),
      APP_URL: APP_URL || `http://localhost:${PORT}`,
      PORT,
      DATA_DIR: dataDir,
      RAPPORT_DEMO: "1",
      LOG_LEVEL: process.env.LOG_LEVEL || "warn",
    },
  };
}

/** Made where it is not there yet; what is in its way or may not be written is told. */
function folder(path) {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
    return path;
  } catch (error) {
    throw new Advice(
      `DATA_DIR is ${path}, which is not a folder that can be written to (${error.code}). Name another one, for example DATA_DIR=.data.`,
    );
  }
}

function databaseSettings() {
  const { DATABASE_URL, DATABASE_SYSTEM_URL, DATABASE_OWNER_URL } = process.env;
  const env = { DATABASE_URL, DATABASE_SYSTEM_URL, DATABASE_OWNER_URL };
  if (!DATABASE_URL && !DATABASE_SYSTEM_URL && !DATABASE_OWNER_URL) return { embedded: true, env };
  if (DATABASE_OWNER_URL || (DATABASE_URL && DATABASE_SYSTEM_URL)) return { embedded: false, env };
  const [set, missing] = DATABASE_URL
    ? ["DATABASE_URL", "DATABASE_SYSTEM_URL"]
    : ["DATABASE_SYSTEM_URL", "DATABASE_URL"];
  throw new Advice(
    `${set} is set, so no database is embedded, but ${missing} is not set. Set both, or set DATABASE_OWNER_URL ` +
      "and the roles and their two addresses are made from it. See .env.example.",
  );
}

/** Made once per data folder; written whole, so that a crash leaves none rather than half of one. */
function secret(file) {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(48).toString("base64url"), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, "utf8").trim();
}
