import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The floor that the application's API is measured against: a handler with Drizzle, and nothing of ours. */
export default {
  distDir: ".next",
  serverExternalPackages: ["postgres"],
  turbopack: { root: dirname(dirname(dirname(fileURLToPath(import.meta.url)))) },
};
