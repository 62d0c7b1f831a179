import { queuedEvents, queueEmail } from "@/lib/email/queue-email";
import type { PublicContext } from "@/lib/operations/context";
import { lastTeamOf } from "./account";
import { passwordResetEmail, verificationEmail } from "./letters";
import { issueLinkToken, type LinkPurpose } from "./link-tokens";
import { passwordFits } from "./passwords";

interface Person {
  id: string;
  name: string;
  email: string;
}

const letters = { verify_email: verificationEmail, reset_password: passwordResetEmail };
const summaries = {
  verify_email: "Asked for a new link to confirm the address",
  reset_password: "Asked for a link to set a new password",
};

/**
 * Mails a link to the person of an address, if there is one. For an unknown address it does the same work and
 * writes a mail to nobody, so that neither the answer nor its time tells whether there is an account.
 */
export async function mailLink(
  context: PublicContext,
  purpose: LinkPurpose,
  email: string,
): Promise<void> {
  const { sql } = context;
  const person = await findPerson(context, purpose, email);
  // Costs far more than all else here, so that what remains of a difference drowns in it.
  await passwordFits(email, undefined);
  const teamId = await lastTeamOf(sql, person?.id ?? NOBODY);
  const token = await issueLinkToken(
    sql,
    purpose,
    person && { userId: person.id, email: person.email },
  );
  const reader = { name: person?.name ?? "nobody", email: person?.email ?? email, userId: person?.id };
  const mail = await queueEmail(sql, letters[purpose](reader, token));
  if (!person || !teamId) return;
  await context.belongTo(teamId, person.id);
  context.record({ summary: summaries[purpose], events: queuedEvents(mail) });
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

async function findPerson(
  { sql }: PublicContext,
  purpose: LinkPurpose,
  email: string,
): Promise<Person | undefined> {
  const [person] = await sql<Person[]>`
    select id, name, email from users
    where email = ${email} and disabled_at is null and (${purpose} = 'reset_password' or email_verified_at is null)`;
  return person;
}
