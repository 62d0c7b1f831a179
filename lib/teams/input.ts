import { z } from "zod";
import { role, scopeOverrides } from "@/lib/access";
import { displayName } from "@/lib/auth/schema";
import { emailAddress } from "@/lib/email-address";
import { currency, teamSettingsInput, timeZone } from "@/lib/settings/schema";
import { cleanLine, orEmpty } from "@/lib/text";

export const newTeamInput = z.strictObject({
  name: displayName,
  timeZone: timeZone.optional().describe("Your own when not given."),
  currency: currency.optional(),
  country: teamSettingsInput.shape.country,
});

const teamId = z.uuid().describe("The team.");

export const memberInput = z.strictObject({
  id: teamId,
  userId: z.uuid(),
  role: role.optional(),
  title: z.string().overwrite(cleanLine).max(100).nullable().transform(orEmpty).optional(),
  capacity: z
    .int()
    .min(0)
    .max(100_000)
    .nullable()
    .optional()
    .describe("How many open leads they take at most; null for any number."),
  onDuty: z.boolean().optional().describe("Whether new leads may be given to them."),
  isActive: z.boolean().optional().describe("false locks them out of this team and keeps their leads."),
  rights: scopeOverrides
    .optional()
    .describe("Rights to give (true) or take away (false) beyond the role; what is left out stays."),
});

export const newMemberInput = z
  .strictObject({
    id: teamId,
    email: emailAddress.optional().describe("Whom to invite by mail."),
    userId: z.uuid().optional().describe("Or: who was a member before and comes back at once."),
    role: role.default("agent"),
  })
  .refine(({ email, userId }) => (email === undefined) !== (userId === undefined), {
    error: "Enter an address.",
    path: ["email"],
  });

export const removalInput = z.strictObject({
  id: teamId,
  userId: z.uuid(),
  leadsTo: z
    .union([z.enum(["nobody", "split"]), z.uuid()])
    .optional()
    .describe("Who takes their leads: a member's id, `split` over everyone on duty, or `nobody`."),
});
