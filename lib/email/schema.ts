import { z } from "zod";

/** Why a mail is sent; decides its wording and who may see it in the simulator. */
export const emailPurposes = [
  "verify_email",
  "reset_password",
  "invitation",
  "security_notice",
  "notification",
  "digest",
] as const;
export const emailPurpose = z.enum(emailPurposes);
export type EmailPurpose = z.output<typeof emailPurpose>;

/**
 * `simulated` mails stay in the built-in mailbox; `not_configured` ones could not be sent because the server
 * has no mail provider; `discarded` ones had nobody to go to.
 */
export const emailStates = [
  "queued",
  "sending",
  "sent",
  "failed",
  "simulated",
  "not_configured",
  "discarded",
] as const;
export const emailState = z.enum(emailStates);
export type EmailState = z.output<typeof emailState>;
