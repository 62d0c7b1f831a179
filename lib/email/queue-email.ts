import { v7 } from "uuid";
import type { Sql } from "@/db/client";
import { emailDelivery } from "./delivery";
import type { EmailPurpose, EmailState } from "./schema";

export interface Email {
  to: string;
  subject: string;
  text: string;
  html: string;
  purpose: EmailPurpose;
  /** Whose mail it is. Without a person or team it goes to nobody, and only costs the same time as one that does. */
  userId: string | undefined;
  /** The team on whose behalf it goes to an address that may have no account. */
  teamId?: string;
}

export interface QueuedEmail {
  id: string;
  state: EmailState;
}

const stateFor = {
  provider: "queued",
  simulated: "simulated",
  not_configured: "not_configured",
} as const;

/**
 * Writes a mail in the caller's transaction: it exists exactly when what it tells of does. The caller records
 * `email.queued` for a queued one, upon which it is sent. Queued again under the same id it stays one mail.
 */
export async function queueEmail(sql: Sql, email: Email, id = v7()): Promise<QueuedEmail> {
  const state = email.userId || email.teamId ? stateFor[emailDelivery()] : "discarded";
  await sql`
    insert into outgoing_emails (id, user_id, team_id, purpose, to_address, subject, text_body, html_body, state)
    values (${id}, ${email.userId ?? null}, ${email.teamId ?? null}, ${email.purpose}, ${email.to}, ${email.subject}, ${email.text}, ${email.html}, ${state})
    on conflict (id) do nothing`;
  return { id, state };
}

/** The events to record for a mail that is to be sent. */
export const queuedEvents = ({ id, state }: QueuedEmail) =>
  state === "queued" ? [{ name: "email.queued" as const, data: { emailId: id } }] : [];
