import { keepAllSums } from "@/lib/dashboard/sums/keep-sums";
import { defineFunction } from "../define";
import { events } from "../events";

/** One step stays well below what a platform lets a request last; the next run goes on from there. */
const AT_MOST_MS = 40_000;

/** Sums up the figures of teams with many leads: what came, and what changed since it was summed. */
export const keepFigures = defineFunction(
  {
    id: "keep-figures",
    name: "Sum up figures",
    triggers: [{ cron: "* * * * *" }, { event: events["leads.imported"] }],
    retries: 1,
    concurrency: 1,
  },
  ({ step }) => step.run("sum", () => keepAllSums({ until: Date.now() + AT_MOST_MS })),
);
