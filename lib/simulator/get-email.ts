import { z } from "zod";
import { publicOperation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { isOwnMachine } from "./availability";
import { readMailTicket } from "./mail-ticket";
import { type SimulatedEmail, simulatedEmail } from "./schema";

export const getEmail = publicOperation({
  name: "simulator.getEmail",
  summary:
    "Open the mail you just asked for while trying Rapport out on your own machine, without being signed in.",
  effect: "read",
  route: "GET /simulator/email",
  secret: true,
  system: true,
  input: z.strictObject({ ticket: z.string().max(2_000) }),
  output: z.object({ to: z.string(), email: simulatedEmail.nullable() }),
  async run({ sql, call }, { ticket }) {
    const asked = isOwnMachine(call) ? await readMailTicket(ticket) : undefined;
    if (!asked) throw new OperationError("not_found");
    const [email] = await sql<SimulatedEmail[]>`
      select e.id, e.to_address as "to", u.name as "toName", e.purpose, e.subject, e.text_body as text, e.html_body as html,
        to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"
      from outgoing_emails e join users u on u.id = e.user_id
      where e.to_address = ${asked.email} and e.purpose = ${asked.purpose} and e.state = 'simulated'
      order by e.id desc limit 1`;
    return { to: asked.email, email: email ?? null };
  },
});
