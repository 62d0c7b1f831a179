import { catalog, fileDoors } from "@/lib/catalog";
import { appUrl } from "@/lib/env";
import { openapi } from "@/lib/operations/openapi";
import { version } from "@/package.json";

/** What this server's API can do, for programs and for its reference page. */
export const apiDocument = () =>
  openapi(catalog, fileDoors, { title: "Rapport", version, serverUrl: `${appUrl()}/api` });
