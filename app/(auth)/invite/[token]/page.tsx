import type { Metadata } from "next";
import { AuthCard } from "@/components/auth/auth-card";
import {
  AcceptForm,
  RegisterByInvitationForm,
  SwitchAccountForm,
} from "@/components/auth/invitation-forms";
import { InvitationHead } from "@/components/auth/invitation-head";
import { Notice } from "@/components/auth/notice";
import { TextLink } from "@/components/auth/text-link";
import { ButtonLink } from "@/components/ui/button-link";
import { FormError } from "@/components/ui/form-error";
import { currentActor } from "@/lib/auth/page-actor";
import { getInvitation } from "@/lib/invitations/get-invitation";
import type { Offer } from "@/lib/invitations/schema";
import { attempt } from "../../attempt";

export const metadata: Metadata = { title: "Invitation" };

/** Shows what is offered; only a button accepts it, for programs open links too. */
export default async function InvitePage({ params }: PageProps<"/invite/[token]">) {
  const { token } = await params;
  const [result, actor] = await Promise.all([attempt(getInvitation, { token }), currentActor()]);
  if (!result.ok)
    return (
      <Over sentence={result.state.error ?? result.state.fields?.token ?? "This link does not work."} />
    );
  const offer = result.data;
  const isMine = actor?.email === offer.email;
  if (offer.state === "accepted" && isMine) return <Joined offer={offer} />;
  if (offer.state !== "open") return <Over sentence={sentenceOf(offer)} />;
  return (
    <AuthCard
      title={`Join ${offer.teamName}`}
      footer={
        actor || offer.hasAccount ? undefined : (
          <>Have an account with another address? Ask for an invitation to that one.</>
        )
      }
    >
      <div className="flex flex-col gap-5">
        <InvitationHead offer={offer} />
        {actor && !isMine && (
          <SwitchAccountForm token={token} email={offer.email} current={actor.email ?? actor.name} />
        )}
        {actor && isMine && <AcceptForm token={token} teamName={offer.teamName} />}
        {!actor && offer.hasAccount && <SignInFirst token={token} email={offer.email} />}
        {!actor && !offer.hasAccount && <RegisterByInvitationForm token={token} email={offer.email} />}
      </div>
    </AuthCard>
  );
}

const sentences = {
  accepted: "This invitation was accepted already. Sign in with the address it was sent to.",
  revoked: "This invitation was taken back.",
  expired: "This invitation has expired.",
} as const;

function sentenceOf({ state, invitedBy }: Offer): string {
  if (state === "open") return "";
  const again = state === "accepted" ? "" : ` Ask ${invitedBy ?? "the team"} for a new one.`;
  return `${sentences[state]}${again}`;
}

const SignInFirst = ({ token, email }: { token: string; email: string }) => (
  <div className="flex flex-col gap-4">
    <p className="text-md text-pretty text-muted">
      <span className="font-medium wrap-anywhere text-foreground">{email}</span> has an account. Sign in
      with it, then join by one button.
    </p>
    <ButtonLink href={`/sign-in?next=/invite/${token}`} size="lg" className="w-full">
      Sign in to join
    </ButtonLink>
  </div>
);

const Joined = ({ offer }: { offer: Offer }) => (
  <AuthCard title={offer.teamName}>
    <div className="flex flex-col gap-4">
      <Notice>You have joined {offer.teamName}.</Notice>
      <ButtonLink href="/" size="lg" className="w-full">
        Continue to Rapport
      </ButtonLink>
    </div>
  </AuthCard>
);

const Over = ({ sentence }: { sentence: string }) => (
  <AuthCard title="Invitation" footer={<TextLink href="/sign-in">Go to sign-in</TextLink>}>
    <FormError>{sentence}</FormError>
  </AuthCard>
);
