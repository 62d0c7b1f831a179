import type { Metadata } from "next";
import { AuthCard } from "@/components/auth/auth-card";
import { ConfirmAddressForm } from "@/components/auth/confirm-address-form";
import { Notice } from "@/components/auth/notice";
import { ResendForm } from "@/components/auth/resend-form";
import { TextLink } from "@/components/auth/text-link";
import { ButtonLink } from "@/components/ui/button-link";
import { FormError } from "@/components/ui/form-error";
import { currentActor } from "@/lib/auth/page-actor";
import { mailHref, noMailNotice } from "../attempt";

export const metadata: Metadata = { title: "Confirm your address" };

export default async function VerifyEmailPage({ searchParams }: PageProps<"/verify-email">) {
  const { token } = await searchParams;
  if (typeof token === "string" && token) return <Confirm token={token} />;
  const actor = await currentActor();
  if (!actor?.email) return <AskForLink />;
  return actor.emailVerified ? <Confirmed /> : <CheckMail email={actor.email} />;
}

const Confirm = ({ token }: { token: string }) => (
  <AuthCard title="Confirm your address" lead="One click, and we know that this mailbox is yours.">
    <ConfirmAddressForm token={token} />
  </AuthCard>
);

const Confirmed = () => (
  <AuthCard title="Confirm your address">
    <div className="flex flex-col gap-4">
      <Notice>Your address is confirmed.</Notice>
      <ButtonLink href="/" size="lg" className="w-full">
        Continue to Rapport
      </ButtonLink>
    </div>
  </AuthCard>
);

const AskForLink = () => (
  <AuthCard
    title="Confirm your address"
    lead="Enter the address you registered with. We mail you a new link."
    footer={<TextLink href="/sign-in">Back to sign-in</TextLink>}
  >
    <ResendForm />
  </AuthCard>
);

async function CheckMail({ email }: { email: string }) {
  const notice = noMailNotice();
  return (
    <AuthCard
      title="Check your mail"
      lead={
        notice ? undefined : (
          <>
            We sent a link to <span className="font-medium wrap-anywhere text-foreground">{email}</span>
            . Until you open it you can do everything but send and invite.
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <FormError>{notice}</FormError>
        <ButtonLink href="/" size="lg" className="w-full">
          Continue to Rapport
        </ButtonLink>
        {!notice && (
          <ResendForm email={email} mailHref={await mailHref({ email, purpose: "verify_email" })} />
        )}
      </div>
    </AuthCard>
  );
}
