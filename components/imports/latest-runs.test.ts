import { expect, test } from "vitest";
import type { LeadImport } from "@/lib/imports/schema";
import { latestRuns } from "./latest-runs";

const run = (id: string, uploadId: string, dryRun: boolean, state: LeadImport["state"] = "done") =>
  ({ id, uploadId, dryRun, state }) as LeadImport;

test("a check is listed only while its file was not imported, and only the last one", () => {
  const runs = [
    run("6", "c", true),
    run("5", "c", true),
    run("4", "b", true, "cancelled"),
    run("3", "a", false),
    run("2", "a", true),
    run("1", "z", false, "reverted"),
  ];
  expect(latestRuns(runs).map(({ id }) => id)).toEqual(["6", "3", "1"]);
});
