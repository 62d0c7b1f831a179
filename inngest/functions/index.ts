import type { InngestFunction } from "inngest";
import { importLeads } from "./import-leads";
import { sendQueuedEmail } from "./send-queued-email";
import { sweepDeletedTeam } from "./sweep-deleted-team";
import { relayOutbox, sealJournalRegularly, tidyNightly } from "./upkeep";

/** Every durable function of the product; the route serves this list and the engine runs it. */
export const functions: InngestFunction.Like[] = [
  importLeads,
  sendQueuedEmail,
  sweepDeletedTeam,
  sealJournalRegularly,
  tidyNightly,
  ...(process.env.VERCEL ? [relayOutbox] : []),
];
