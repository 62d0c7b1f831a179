import type { Metadata } from "next";
import { AuthCard } from "@/components/auth/auth-card";
import { Notice } from "@/components/auth/notice";
import { SignInForm } from "@/components/auth/sign-in-form";
import { TextLink } from "@/components/auth/text-link";
import { demoAccount } from "@/lib/auth/demo-account";
import { nextPath } from "@/lib/auth/next-path";
import { currentActor } from "@/lib/auth/page-actor";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const next = nextPath((await searchParams).next);
  const actor = await currentActor();
  return (
    <AuthCard
      title="Sign in"
      footer={
        <>
          New here? <TextLink href="/register">Create an account</TextLink>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {actor && (
          <Notice tone="neutral">
            You are signed in as {actor.name}. <TextLink href={next}>Continue</TextLink>
          </Notice>
        )}
        <div>
          <SignInForm next={next} demo={demoAccount()} />
        </div>
      </div>
    </AuthCard>
  );
}
