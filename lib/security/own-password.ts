import type { Sql } from "@/db/client";
import { securityNotice } from "@/lib/auth/letters";
import { passwordFits } from "@/lib/auth/passwords";
import { queuedEvents, queueEmail } from "@/lib/email/queue-email";
import { OperationError } from "@/lib/operations/errors";

export interface OwnAccount {
  id: string;
  name: string;
  email: string;
  totpSecret: string | null;
  pendingTotpSecret: string | null;
}

/** Minutes within which a first code must come. */
const SETUP_MINUTES = 60;

/** A person's own account, locked until the end of the transaction. */
export async function ownAccount(sql: Sql, userId: string | undefined) {
  const [account] = await sql<(OwnAccount & { passwordHash: string })[]>`
    select id, name, email, password_hash as "passwordHash", totp_secret as "totpSecret",
      case when pending_totp_at > now() - make_interval(mins => ${SETUP_MINUTES}) then pending_totp_secret end as "pendingTotpSecret"
    from users where id = ${userId ?? null} for update`;
  if (!account) throw new OperationError("not_found");
  return account;
}

/** Throws `invalid` at `field` unless it is the account's password. */
export async function checkOwnPassword(
  account: { passwordHash: string },
  password: string | undefined,
  field: string,
) {
  if (password !== undefined && (await passwordFits(password, account.passwordHash))) return;
  throw invalidField(field, "This is not your password.");
}

export const invalidField = (field: string, detail: string) =>
  new OperationError("invalid", { detail, fields: { [field]: detail } });

/** Mails the account's person what changed. @returns the events to record beside it */
export async function tellOwner(sql: Sql, { id, name, email }: OwnAccount, what: string) {
  return queuedEvents(await queueEmail(sql, securityNotice({ name, email, userId: id }, what)));
}
