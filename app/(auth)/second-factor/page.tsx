import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signOut } from "@/app/(crm)/actions";
import { AuthCard } from "@/components/auth/auth-card";
import { SetUpSecondFactor } from "@/components/security/set-up-second-factor";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { currentActor } from "@/lib/auth/page-actor";

export const metadata: Metadata = { title: "Set up a second factor" };

/** Where everything leads for a member whose role needs a second factor, until they have one. */
export default async function SecondFactorPage() {
  const actor = (await currentActor()) ?? redirect("/sign-in");
  if (!actor.owesSecondFactor) redirect("/settings/security");
  return (
    <AuthCard
      title="Set up a second factor"
      lead="Your team asks for a code beside your password in your role. It takes a minute and an authenticator app."
    >
      <SetUpSecondFactor
        done={
          <ButtonLink href="/" size="lg" className="w-full">
            I have kept them, continue
          </ButtonLink>
        }
      />
      <form action={signOut} className="mt-4">
        <SubmitButton variant="ghost">Sign out</SubmitButton>
      </form>
    </AuthCard>
  );
}
