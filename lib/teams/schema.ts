import { z } from "zod";
import {
  type GrantableScope,
  grantableScopes,
  role,
  type ScopeOverrides,
  scopeOverrides,
} from "@/lib/access";
import { holiday, workingHours } from "@/lib/settings/schema";

/** What each right beyond the role lets a member do, to follow "may" and "may not". */
export const rightWords: Record<GrantableScope, string> = {
  "leads:export": "export leads",
  "leads:delete": "delete leads",
  "campaigns:send": "send campaigns",
  "members:manage": "manage members",
  "billing:manage": "manage billing",
};

/** "may export leads, may not delete leads"; empty for a member who is just as their role is. */
export const overridesInWords = (overrides: ScopeOverrides): string =>
  grantableScopes
    .filter((right) => overrides[right] !== undefined)
    .map((right) => `${overrides[right] ? "may" : "may not"} ${rightWords[right]}`)
    .join(", ");

export const member = z.object({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  avatarUrl: z.string().nullable(),
  role,
  rights: scopeOverrides.describe("Given (true) or taken away (false) beyond the role."),
  title: z.string(),
  capacity: z.int().nullable(),
  onDuty: z.boolean(),
  isActive: z.boolean().describe("Someone deactivated cannot sign in to this team."),
  leads: z.int().nullable().describe("How many leads they own, up to 10,000; null when not counted."),
  hasSecondFactor: z.boolean(),
  lastSeenAt: z.string().nullable(),
  version: z.int(),
});
export type Member = z.output<typeof member>;

export const team = z.object({
  id: z.uuid(),
  name: z.string(),
  slug: z.string(),
  logoUrl: z.string().nullable(),
  timeZone: z.string(),
  currency: z.string(),
  workingHours: workingHours.nullable(),
  holidays: z.array(holiday),
  version: z.int(),
  members: z.array(member),
});
export type Team = z.output<typeof team>;

/** A team as those who belong to it choose it. */
export const teamChoice = z.object({
  id: z.uuid(),
  name: z.string(),
  slug: z.string(),
  logoUrl: z.string().nullable(),
  role,
  isCurrent: z.boolean().describe("Whether the caller acts in it now."),
});
export type TeamChoice = z.output<typeof teamChoice>;
