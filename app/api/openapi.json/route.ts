import { catalog } from "@/lib/catalog";
import { appUrl } from "@/lib/env";
import { openapi } from "@/lib/operations/openapi";
import { version } from "@/package.json";

export const GET = () =>
  Response.json(openapi(catalog, { title: "Rapport", version, serverUrl: `${appUrl()}/api` }));
