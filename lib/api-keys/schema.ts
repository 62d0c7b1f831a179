import { z } from "zod";
import { scope } from "@/lib/access";
import { cleanLine } from "@/lib/text";

/**
 * What a key may do at most, whatever its scopes: `read` looks, `write` also changes one record at a time,
 * `dangerous` also sends, deletes for good and changes whole sets.
 */
export const accessLevels = ["read", "write", "dangerous"] as const;
export const accessLevel = z.enum(accessLevels);
export type AccessLevel = z.output<typeof accessLevel>;

export const apiKey = z.object({
  id: z.uuid(),
  name: z.string(),
  prefix: z.string().describe("How the key begins, to recognize it by."),
  access: accessLevel,
  scopes: z.array(scope).max(100),
  owner: z.object({ id: z.uuid(), name: z.string(), avatarUrl: z.string().nullable() }),
  isOwn: z.boolean(),
  state: z.enum(["active", "replaced", "expired"]),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable().describe("To about a minute."),
  expiresAt: z.string().nullable(),
});
export type ApiKey = z.output<typeof apiKey>;

export const newApiKey = apiKey.extend({
  key: z.string().describe("The key itself, shown this once."),
});
export type NewApiKey = z.output<typeof newApiKey>;

/** How long a replaced key may still work. */
export const GRACE_HOURS = 24;

export const apiKeyInput = z
  .strictObject({
    name: z.string().overwrite(cleanLine).min(1, "Give the key a name.").max(80).optional(),
    access: accessLevel.optional().describe("What it may do at most; `read` when not given."),
    scopes: z
      .array(scope)
      .min(1, "Choose at least one right.")
      .max(100)
      .optional()
      .describe("Its rights, of those you have yourself."),
    expiresAt: z.iso
      .datetime({ offset: true })
      .max(40)
      .optional()
      .describe("It works for good when not given."),
    rotateId: z
      .uuid()
      .optional()
      .describe("Replaces this key of yours with a new one of the same rights."),
    grace: z
      .boolean()
      .optional()
      .describe(`Lets the replaced key work for another ${GRACE_HOURS} hours; else it ends at once.`),
  })
  .superRefine(({ name, scopes, rotateId }, context) => {
    if (rotateId) return;
    if (!name) context.addIssue({ code: "custom", path: ["name"], message: "Give the key a name." });
    if (!scopes)
      context.addIssue({ code: "custom", path: ["scopes"], message: "Choose at least one right." });
  });
