import { z } from "zod";
import { role } from "@/lib/access";
import { instant } from "@/lib/operations/define";

/** A person as they see themselves. */
export const user = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  emailVerifiedAt: instant.nullable(),
  avatarUrl: z.string().nullable(),
  timeZone: z.string(),
  locale: z.string(),
  signature: z.string(),
  instanceAdmin: z.boolean(),
  version: z.int(),
});
export type User = z.output<typeof user>;

/** The team a person is signed in to, with their place in it. */
export const ownTeam = z.object({
  id: z.uuid(),
  name: z.string(),
  slug: z.string(),
  logoUrl: z.string().nullable(),
  role,
  timeZone: z.string(),
  currency: z.string(),
  country: z.string(),
});
export type OwnTeam = z.output<typeof ownTeam>;

/** What signing in gives to a program: an access token for fifteen minutes and a way to get the next. */
export const signedIn = z.object({
  user,
  team: ownTeam,
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresIn: z.int(),
});
