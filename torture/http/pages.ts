import { readFileSync } from "node:fs";
import type { MarkedTeam } from "../tenants/marked-team";

/** The patterns of all pages of a build, as people see them: `/leads/[leadId]`. */
export const pagePatterns = (distDir: string): string[] => patternsOf(distDir, "page");

/** The patterns of what answers beside pages and the API, such as the way on from a mail. */
export const otherPatterns = (distDir: string): string[] =>
  patternsOf(distDir, "route").filter((pattern) => !pattern.startsWith("/api/"));

function patternsOf(distDir: string, kind: "page" | "route"): string[] {
  const manifest = JSON.parse(
    readFileSync(`${distDir}/server/app-paths-manifest.json`, "utf8"),
  ) as object;
  return Object.keys(manifest)
    .filter((route) => route.endsWith(`/${kind}`) && !route.startsWith("/_"))
    .map(
      (route) =>
        route
          .replace(/\/(page|route)$/, "")
          .replace(/\/\([^)]+\)/g, "")
          .replace(/\/@[^/]+/g, "") || "/",
    )
    .filter((pattern, index, all) => all.indexOf(pattern) === index && !pattern.includes("(."));
}

/** A page's address, with the foreign team's row in each of its parts. */
export const pageOf = (pattern: string, { ids, team }: Pick<MarkedTeam, "ids" | "team">): string =>
  pattern.replace(/\[+(?:\.\.\.)?(\w+)\]+/g, (_, name: string) => {
    const word = name.replace(/Id$/, "").toLowerCase();
    const found =
      ids.find(({ table }) => table.replace(/_/g, "").startsWith(word)) ??
      (word === "job" && ids.find(({ table }) => table === "engine_runs"));
    return found
      ? found.id
      : word === "team"
        ? team.teamId
        : (ids.find(({ table }) => table === "leads")?.id ?? "");
  });
