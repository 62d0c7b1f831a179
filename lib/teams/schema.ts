import { z } from "zod";
import { role } from "@/lib/access";

export const member = z.object({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  avatarUrl: z.string().nullable(),
  role,
  title: z.string(),
  capacity: z.int().nullable(),
  onDuty: z.boolean(),
  isActive: z.boolean(),
  leads: z.int().describe("How many leads they own, up to 10,000."),
  hasSecondFactor: z.boolean(),
  lastSeenAt: z.string().nullable(),
  version: z.int(),
});
export type Member = z.output<typeof member>;

export const team = z.object({
  id: z.uuid(),
  name: z.string(),
  slug: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  members: z.array(member),
});

export const memberInput = z.strictObject({
  id: z.uuid().describe("The team."),
  userId: z.uuid(),
  role: role.optional(),
  title: z.string().trim().max(100).optional(),
  capacity: z
    .int()
    .min(0)
    .max(100_000)
    .nullable()
    .optional()
    .describe("How many open leads they take at most; null for any number."),
  onDuty: z.boolean().optional().describe("Whether new leads may be given to them."),
});
