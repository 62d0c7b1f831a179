import { scanAllLeads } from "@/lib/duplicates/scan-leads";
import { defineFunction } from "../define";
import { events } from "../events";

/** One step stays well below what a platform lets a request last; the next run goes on from there. */
const AT_MOST_MS = 40_000;

/** Looks at leads that changed: which may be duplicates, and which words their names are made of. */
export const scanChangedLeads = defineFunction(
  {
    id: "scan-leads",
    name: "Look for duplicates",
    triggers: [{ cron: "*/2 * * * *" }, { event: events["leads.imported"] }],
    retries: 1,
    concurrency: 1,
  },
  ({ step }) => step.run("scan", () => scanAllLeads({ until: Date.now() + AT_MOST_MS })),
);
