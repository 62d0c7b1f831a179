import type { InngestFunction } from "inngest";
import { importLeads } from "./import-leads";
import { sendQueuedEmail } from "./send-queued-email";
import { relayOutbox, sealJournalRegularly, tidyNightly } from "./upkeep";

/** Every durable function of the product; the route serves this list and the engine runs it. */
export const functions: InngestFunction.Like[] = [
  importLeads,
  sendQueuedEmail,
  sealJournalRegularly,
  tidyNightly,
  ...(process.env.VERCEL ? [relayOutbox] : []),
];
