import { z } from "zod";
import { emailPurpose } from "@/lib/email/schema";

/** A mail in the built-in mailbox. */
export const simulatedEmail = z.object({
  id: z.uuid(),
  to: z.string(),
  toName: z.string(),
  purpose: emailPurpose,
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
});
export type SimulatedEmail = z.output<typeof simulatedEmail>;
