import { deliverableAt, mailNotification, pushNotification } from "@/lib/notifications/deliver";
import { defineFunction } from "../define";
import { events } from "../events";

/** Quiet hours that were moved while a delivery waited for their end are waited for again, so often at most. */
const MOST_WAITS = 5;

/** Delivers a notification by mail and web push, as its reader chose, once their quiet hours are over. */
export const deliverNotification = defineFunction(
  {
    id: "deliver-notification",
    name: "Deliver a notification",
    triggers: [{ event: events["notification.queued"] }],
    retries: 5,
  },
  async ({ event, step }) => {
    const { notificationId } = event.data;
    for (let wait = 1; wait <= MOST_WAITS; wait += 1) {
      const until = await step.run(`look ${wait}`, () => deliverableAt(notificationId));
      if (until === null) break;
      await step.sleepUntil(`quiet hours ${wait}`, until);
    }
    await step.run("mail", () => mailNotification(notificationId));
    return step.run("push", () => pushNotification(notificationId));
  },
);
