import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { type EmailPurpose, type EmailState, emailPurposes, emailStates } from "@/lib/email/schema";
import { createdAt, id, instant, oneOf } from "./columns";
import { teams, users } from "./people";

/**
 * A mail of the product itself, written in the transaction it belongs to and sent afterwards. Its id is
 * the idempotency key at the provider. The body is emptied once it has been sent, for it holds a secret link.
 */
export const outgoingEmails = pgTable(
  "outgoing_emails",
  {
    id: id(),
    userId: uuid("user_id").references(() => users.id),
    /** The team on whose behalf it goes to somebody who may have no account yet. */
    teamId: uuid("team_id").references(() => teams.id),
    purpose: text("purpose").$type<EmailPurpose>().notNull(),
    to: text("to_address").notNull(),
    subject: text("subject").notNull(),
    text: text("text_body").notNull(),
    html: text("html_body").notNull(),
    state: text("state").$type<EmailState>().notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** The provider's name for it. */
    providerId: text("provider_id"),
    error: text("error"),
    sentAt: instant("sent_at"),
    createdAt: createdAt(),
  },
  (table) => [
    index("outgoing_emails_team").on(table.teamId, table.id).where(sql`team_id is not null`),
    index("outgoing_emails_user").on(table.userId, table.id),
    index("outgoing_emails_address").on(table.to, table.purpose, table.id),
    index("outgoing_emails_open").on(table.createdAt).where(sql`state in ('queued', 'sending')`),
    check("outgoing_emails_purpose", sql`${table.purpose} in (${oneOf(emailPurposes)})`),
    check("outgoing_emails_state", sql`${table.state} in (${oneOf(emailStates)})`),
  ],
);
