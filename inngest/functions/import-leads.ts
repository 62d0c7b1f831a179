import { NonRetriableError } from "inngest";
import { importSteps } from "@/lib/imports/import-steps";
import { failImport, isLasting, tidyImport } from "@/lib/imports/run-import";
import { defineFunction } from "../define";
import { events } from "../events";

/** Makes leads of an uploaded table. A team's imports go one after the other. */
export const importLeads = defineFunction(
  {
    id: "import-leads",
    name: "Import leads",
    triggers: [{ event: events["import.requested"] }],
    retries: 5,
    concurrency: [{ key: "event.data.teamId", limit: 1 }],
    onFailure: async ({ event }) => {
      const { teamId, importId } = event.data.event.data as { teamId: string; importId: string };
      await failImport({ teamId, importId });
      await tidyImport({ teamId, importId });
    },
  },
  ({ event, step }) => {
    const ref = { teamId: event.data.teamId, importId: event.data.importId };
    return importSteps(ref, { run: (id, work) => step.run(id, () => withoutNeedlessRetry(ref, work)) });
  },
);

/** A file that can't be read can't be read the next time either. */
async function withoutNeedlessRetry<T>(
  ref: { teamId: string; importId: string },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isLasting(error)) throw error;
    await failImport(ref, error);
    throw new NonRetriableError(error instanceof Error ? error.message : "The file can't be read.", {
      cause: error,
    });
  }
}
