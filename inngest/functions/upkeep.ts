import { systemSql } from "@/db/client";
import { sweepFiles } from "@/lib/files/sweep-files";
import { sealJournal } from "@/lib/journal/seal-journal";
import { sendDigests } from "@/lib/notifications/send-digests";
import { tidy } from "@/lib/upkeep/tidy";
import { inngest } from "../client";
import { defineFunction } from "../define";
import { relayOnce } from "../relay";

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

/** Sends what the outbox still holds where no process of ours lives between requests. */
export const relayOutbox = defineFunction(
  { id: "relay-outbox", name: "Send the outbox", triggers: [{ cron: "* * * * *" }], retries: 0 },
  ({ step }) =>
    step.run("send", async () => {
      // By name at run time: the relay knows every function, this one among them.
      const { functions } = await import("./index");
      await relayOnce({ sql: systemSql(), inngest, functions });
    }),
);

/** Looks every quarter of an hour whose digest is due; the times of day of all zones begin on one. */
export const sendDigestsRegularly = defineFunction(
  {
    id: "send-digests",
    name: "Send the daily digests",
    triggers: [{ cron: "*/15 * * * *" }],
    retries: 3,
  },
  ({ step }) => step.run("send", () => sendDigests()),
);

/** Throws away every night what has served its time. */
export const tidyNightly = defineFunction(
  { id: "tidy", name: "Tidy up", triggers: [{ cron: "17 3 * * *" }], retries: 2 },
  async ({ step }) => ({
    ...(await step.run("tidy", tidy)),
    files: await step.run("files", () => sweepFiles()),
  }),
);
