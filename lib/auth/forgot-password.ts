import { z } from "zod";
import { emailAddress } from "@/lib/email-address";
import { publicOperation } from "@/lib/operations/define";
import { mailLink } from "./mail-link";

export const forgotPassword = publicOperation({
  name: "auth.forgotPassword",
  summary:
    "Mail a single-use link for setting a new password; the answer is the same for unknown addresses.",
  effect: "write",
  route: "POST /auth/forgot-password",
  system: true,
  signInLimit: ({ email }) => email,
  input: z.strictObject({ email: emailAddress }),
  output: z.object({ message: z.string() }),
  async run(context, { email }) {
    await mailLink(context, "reset_password", email);
    return {
      message: `If ${email} has an account, a link for setting a new password is on its way. It works for one hour.`,
    };
  },
});
