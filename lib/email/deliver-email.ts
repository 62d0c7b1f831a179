import { systemSql } from "@/db/client";
import { log } from "@/lib/log";
import { sendEmail } from "./send-email";

interface QueuedRow {
  id: string;
  to_address: string;
  subject: string;
  text_body: string;
  html_body: string;
}

/**
 * Sends a queued mail and notes what became of it. Asked again after a crash it sends under the same key,
 * so the mail arrives once. Throws when another try can help.
 */
export async function deliverEmail(emailId: string): Promise<{ state: string }> {
  const sql = systemSql();
  const [mail] = await sql<QueuedRow[]>`
    update outgoing_emails set state = 'sending', attempts = attempts + 1
    where id = ${emailId} and state in ('queued', 'sending')
    returning id, to_address, subject, text_body, html_body`;
  if (!mail) return { state: "done before" };
  const result = await sendEmail({
    to: mail.to_address,
    subject: mail.subject,
    text: mail.text_body,
    html: mail.html_body,
    idempotencyKey: mail.id,
  });
  if (result.ok) {
    await sql`
      update outgoing_emails set state = 'sent', sent_at = now(), provider_id = ${result.providerId}, error = null,
        text_body = '', html_body = '' where id = ${emailId}`;
    return { state: "sent" };
  }
  if (result.isFinal) return giveUp(emailId, result.error);
  await sql`update outgoing_emails set state = 'queued', error = ${result.error} where id = ${emailId}`;
  throw new Error(result.error);
}

/** Ends a mail that cannot be sent; its link is dropped with its body. */
export async function giveUp(emailId: string, reason: string): Promise<{ state: string }> {
  log.error({ emailId, reason }, "a mail could not be sent");
  await systemSql()`
    update outgoing_emails set state = 'failed', error = ${reason.slice(0, 500)}, text_body = '', html_body = ''
    where id = ${emailId} and state in ('queued', 'sending')`;
  return { state: "failed" };
}
