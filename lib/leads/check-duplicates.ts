import { z } from "zod";
import { emailAddress } from "@/lib/email-address";
import { operation } from "@/lib/operations/define";
import { toE164 } from "@/lib/phone";
import { line } from "@/lib/text";
import { findDuplicates } from "./duplicates";
import { id } from "./input";
import { duplicateCandidate } from "./schema";

export const checkDuplicates = operation({
  name: "leads.checkDuplicates",
  summary:
    "Looks for leads that may be the person being typed in, by email, phone, a similar name and company, or the same full name where no company is known.",
  scope: "leads:read",
  effect: "read",
  route: "POST /leads/duplicates",
  input: z.strictObject({
    firstName: line(100).optional(),
    lastName: line(100).optional(),
    email: line(254).optional().describe("May be half typed; then it matches nothing."),
    phone: line(60).optional(),
    company: line(200).optional(),
    exceptId: id.optional().describe("A lead that is not to be compared with itself."),
  }),
  output: z.object({ candidates: z.array(duplicateCandidate).max(10) }),
  async run(context, { email, phone, exceptId, ...names }) {
    const address = emailAddress.safeParse(email ?? "");
    const person = {
      ...names,
      email: address.data,
      phoneE164: phone && toE164(phone, context.actor.country),
    };
    return {
      candidates: await findDuplicates(context, person, {
        isHint: true,
        ...(exceptId && { exceptId }),
      }),
    };
  },
});
