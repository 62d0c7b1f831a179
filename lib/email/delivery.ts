import { env, isDemo } from "@/lib/env";

export type EmailDelivery = "provider" | "simulated" | "not_configured";

/**
 * How mail leaves this server. The built-in mailbox stands in only where no key is set and the server is no
 * production one; a key that is set but wrong fails, and is never replaced by the mailbox.
 */
export function emailDelivery(): EmailDelivery {
  if (env().RESEND_API_KEY) return "provider";
  return isDemo() ? "simulated" : "not_configured";
}
