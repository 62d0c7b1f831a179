import type { InngestFunction } from "inngest";
import { sendQueuedEmail } from "./send-queued-email";

/** Every durable function of the product; the route serves this list and the engine runs it. */
export const functions: InngestFunction.Like[] = [sendQueuedEmail];
