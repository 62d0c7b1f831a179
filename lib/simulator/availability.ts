import { emailDelivery } from "@/lib/email/delivery";
import { appUrl, isDemo } from "@/lib/env";
import type { Call } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";

/** The simulator does not exist on a production server, for anybody. */
export function requireSimulator(): void {
  if (!isDemo()) throw new OperationError("not_found", "There is no simulator on this server.");
}

/**
 * Whether someone who is not signed in may open their own mail. A link in it signs its reader in, so this is only
 * for trying Rapport out on one's own machine: the server's address and the caller's must both be this machine.
 */
export const isOwnMachine = (call: Call) =>
  isDemo() &&
  emailDelivery() === "simulated" &&
  isLoopback(new URL(appUrl()).hostname) &&
  isLoopback(call.ip ?? "");

const isLoopback = (host: string) =>
  host === "localhost" ||
  host === "::1" ||
  host === "[::1]" ||
  /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(host);
