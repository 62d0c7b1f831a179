import { z } from "zod";
import { outranks, type Role, role } from "@/lib/access";
import { newPassword, signInOutcomes } from "@/lib/auth/schema";

export const session = z.object({
  id: z.uuid(),
  device: z.string().describe("In plain words, such as 'Chrome on Windows'."),
  kind: z.enum(["browser", "api"]),
  ip: z.string().nullable(),
  team: z.string().describe("The team it is signed in to."),
  startedAt: z.string(),
  lastUsedAt: z.string().describe("To about five minutes."),
  isCurrent: z.boolean(),
});
export type Session = z.output<typeof session>;

export const signInTry = z.object({
  id: z.uuid(),
  at: z.string(),
  outcome: z.enum(signInOutcomes),
  device: z.string(),
  ip: z.string().nullable(),
});
export type SignInTry = z.output<typeof signInTry>;

export const security = z.object({
  secondFactor: z.object({
    isOn: z.boolean(),
    isRequired: z.boolean().describe("The team asks for it in your role."),
    recoveryCodesLeft: z.int(),
  }),
  requiredFor: z.array(role).max(5).describe("Roles of the team that need a second factor."),
  sessions: z.array(session).max(100),
  signIns: z.array(signInTry).max(30).describe("The latest tries at signing in, refused ones too."),
});
export type Security = z.output<typeof security>;

const password = z.string().min(1, "Enter your password.").max(200);

export const passwordInput = z.strictObject({
  currentPassword: password,
  newPassword,
});

export const resetInput = z.strictObject({
  userId: z.uuid().describe("Whose second factor was lost."),
  password: password.optional().describe("Your own, which proves that it is you who asks."),
});

/** Who may take a lost second factor off whom: owners off everybody, admins off those below them. */
export const mayResetSecondFactor = (own: Role, of: Role) =>
  own === "owner" || (own === "admin" && outranks(own, of));

export const twoFactorActions = ["begin", "confirm", "new_codes", "switch_off"] as const;

export const twoFactorInput = z
  .strictObject({
    action: z
      .enum(twoFactorActions)
      .describe(
        "`begin` with your password, `confirm` with the app's first code; `new_codes` and `switch_off` with both.",
      ),
    password: password.optional(),
    code: z.string().trim().min(6, "Enter the whole code.").max(20).optional(),
  })
  .superRefine(({ action, password, code }, context) => {
    const miss = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (action !== "confirm" && !password) miss("password", "Enter your password.");
    if (action !== "begin" && !code) miss("code", "Enter a code.");
  });

export const twoFactorAnswer = z.object({
  isOn: z.boolean(),
  setup: z
    .object({
      secret: z.string().describe("Base32, to type where no camera is."),
      otpauthUri: z.string(),
      qrCode: z.string().describe("The address as a QR code, an SVG image."),
    })
    .nullable(),
  recoveryCodes: z.array(z.string()).max(10).nullable().describe("Shown this once."),
});
export type TwoFactorAnswer = z.output<typeof twoFactorAnswer>;
