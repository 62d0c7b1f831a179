import type { Metadata } from "next";
import { PasswordForm } from "@/components/security/password-form";
import { RequiredRoles } from "@/components/security/required-roles";
import { SecondFactor } from "@/components/security/second-factor";
import { SessionList } from "@/components/security/session-list";
import { SignInList } from "@/components/security/sign-in-list";
import { Section } from "@/components/ui/page-header";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { getSecurity } from "@/lib/security/get-security";

export const metadata: Metadata = { title: "Security" };

export default async function SecurityPage() {
  const [actor, security] = await Promise.all([pageActor(), ask(getSecurity)]);
  const { secondFactor, requiredFor, sessions, signIns } = security;
  return (
    <>
      <Section
        title="Second factor"
        description="A code from an app on your phone, asked for after your password."
      >
        <SecondFactor secondFactor={secondFactor} />
      </Section>
      {actor.role === "owner" && (
        <Section
          title="Ask the team for a second factor"
          description="Members of these roles, and their API keys, can do nothing until they have set one up."
        >
          <RequiredRoles key={requiredFor.join()} requiredFor={requiredFor} />
        </Section>
      )}
      <Section title="Password" description="Changing it signs out all your other devices.">
        <PasswordForm />
      </Section>
      <Section
        title="Devices"
        description="Where you are signed in. A device you sign out is out at its next click."
      >
        <SessionList sessions={sessions} />
      </Section>
      <Section
        title="Recent sign-ins"
        description="Something you do not recognize? Change your password."
      >
        <SignInList signIns={signIns} />
      </Section>
    </>
  );
}
