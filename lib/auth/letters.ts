import type { Role } from "@/lib/access";
import { layOut } from "@/lib/email/layout";
import type { Email } from "@/lib/email/queue-email";
import { appUrl } from "@/lib/env";

interface Reader {
  name: string;
  email: string;
  userId: string | undefined;
}

/** Asks a person to confirm that a mailbox is theirs. */
export function verificationEmail(reader: Reader, token: string): Email {
  const letter = layOut({
    greeting: `Hello ${reader.name},`,
    body: "Confirm that this is your address, so that you can send mail and invite your team. The link works once, for 24 hours.",
    link: { label: "Confirm my address", url: `${appUrl()}/verify-email?token=${token}` },
    footer: "If you did not sign up for Rapport, ignore this mail: nothing happens without the link.",
  });
  return {
    to: reader.email,
    userId: reader.userId,
    subject: "Confirm your address",
    purpose: "verify_email",
    ...letter,
  };
}

/** Lets a person who forgot their password set a new one. */
export function passwordResetEmail(reader: Reader, token: string): Email {
  const letter = layOut({
    greeting: `Hello ${reader.name},`,
    body: "Someone, hopefully you, asked to set a new password for your account. The link works once, for one hour. Setting it signs you out everywhere.",
    link: { label: "Set a new password", url: `${appUrl()}/reset-password?token=${token}` },
    footer: "If it was not you, ignore this mail: your password stays as it is.",
  });
  return {
    to: reader.email,
    userId: reader.userId,
    subject: "Set a new password",
    purpose: "reset_password",
    ...letter,
  };
}

const roleWords: Record<Role, string> = {
  owner: "an owner",
  admin: "an admin",
  manager: "a manager",
  agent: "an agent",
  viewer: "a viewer",
};

interface Invited {
  email: string;
  teamId: string;
  teamName: string;
  role: Role;
  inviter: string;
}

/** Offers a person a place in a team, whether they have an account or not. */
export function invitationEmail(
  { email, teamId, teamName, role, inviter }: Invited,
  token: string,
): Email {
  const letter = layOut({
    greeting: "Hello,",
    body: `${inviter} invites you to join ${teamName} on Rapport as ${roleWords[role]}. The link works once, for seven days.`,
    link: { label: `Join ${teamName}`, url: `${appUrl()}/invite/${token}` },
    footer: "If you do not know the sender, ignore this mail: nothing happens without the link.",
  });
  return {
    to: email,
    userId: undefined,
    teamId,
    subject: `Join ${teamName} on Rapport`,
    purpose: "invitation",
    ...letter,
  };
}

/** Tells a person that the guard of their account changed, so that they hear of it when it was not them. */
export function securityNotice(reader: Reader, what: string): Email {
  const letter = layOut({
    greeting: `Hello ${reader.name},`,
    body: `${what} If it was you, there is nothing to do.`,
    link: { label: "It was not me: set a new password", url: `${appUrl()}/forgot-password` },
    footer: "You get this mail because it concerns the security of your account.",
  });
  return {
    to: reader.email,
    userId: reader.userId,
    subject: "The security of your account changed",
    purpose: "security_notice",
    ...letter,
  };
}
