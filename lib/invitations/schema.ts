import { z } from "zod";
import { role } from "@/lib/access";

/** How long a mailed invitation can be answered. */
export const INVITATION_DAYS = 7;

const instant = z.iso.datetime({ offset: true });

/** An invitation that nobody has answered yet. */
export const invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  role,
  invitedBy: z.string().nullable(),
  sentAt: instant,
  expiresAt: instant,
  isExpired: z.boolean(),
});
export type Invitation = z.output<typeof invitation>;

/** What the reader of the mailed link is told before they answer. */
export const offer = z.object({
  state: z.enum(["open", "accepted", "revoked", "expired"]),
  email: z.string(),
  role,
  teamName: z.string(),
  logoUrl: z.string().nullable(),
  invitedBy: z.string().nullable(),
  hasAccount: z.boolean().describe("Whether the address has an account, which then signs in to join."),
});
export type Offer = z.output<typeof offer>;
