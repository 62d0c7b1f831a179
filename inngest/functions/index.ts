import type { InngestFunction } from "inngest";
import { deliverNotification } from "./deliver-notification";
import { importLeads } from "./import-leads";
import { keepFigures } from "./keep-figures";
import { scanChangedLeads } from "./scan-leads";
import { sendQueuedEmail } from "./send-queued-email";
import { sweepDeletedTeam } from "./sweep-deleted-team";
import { tellDueTasksEachMinute } from "./tell-due-tasks";
import { relayOutbox, sealJournalRegularly, sendDigestsRegularly, tidyNightly } from "./upkeep";

/** Every durable function of the product; the route serves this list and the engine runs it. */
export const functions: InngestFunction.Like[] = [
  importLeads,
  scanChangedLeads,
  keepFigures,
  sendQueuedEmail,
  deliverNotification,
  sweepDeletedTeam,
  sealJournalRegularly,
  sendDigestsRegularly,
  tellDueTasksEachMinute,
  tidyNightly,
  ...(process.env.VERCEL ? [relayOutbox] : []),
];
