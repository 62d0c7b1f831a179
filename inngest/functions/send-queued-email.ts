import { deliverEmail, giveUp } from "@/lib/email/deliver-email";
import { defineFunction } from "../define";
import { events } from "../events";

/** Sends a mail of the product after the transaction that wrote it. */
export const sendQueuedEmail = defineFunction(
  {
    id: "send-queued-email",
    name: "Send a mail",
    triggers: [{ event: events["email.queued"] }],
    retries: 8,
    onFailure: async ({ event, error }) => {
      await giveUp(String(event.data.event.data.emailId), error.message);
    },
  },
  ({ event, step }) => step.run("send", () => deliverEmail(event.data.emailId)),
);
