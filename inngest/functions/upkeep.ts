import { sealJournal } from "@/lib/journal/seal-journal";
import { tidy } from "@/lib/upkeep/tidy";
import { defineFunction } from "../define";

/** Keeps the hash chain of the journal close behind its writers. */
export const sealJournalRegularly = defineFunction(
  { id: "seal-journal", name: "Seal the journal", triggers: [{ cron: "*/10 * * * *" }], retries: 2 },
  ({ step }) =>
    step.run("seal", async () => {
      let sealed = 0;
      for (let batch = await sealJournal(); batch > 0; batch = await sealJournal()) sealed += batch;
      return { sealed };
    }),
);

/** Throws away every night what has served its time. */
export const tidyNightly = defineFunction(
  { id: "tidy", name: "Tidy up", triggers: [{ cron: "17 3 * * *" }], retries: 2 },
  ({ step }) => step.run("tidy", tidy),
);
