import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuthCard } from "@/components/auth/auth-card";
import { Notice } from "@/components/auth/notice";
import { TextLink } from "@/components/auth/text-link";
import { MailPreview } from "@/components/simulator/mail-preview";
import { getEmail } from "@/lib/simulator/get-email";
import { attempt } from "../attempt";

export const metadata: Metadata = { title: "Your mail" };

/** The one mail that a visitor just asked for, on a machine whose mail goes nowhere. */
export default async function MailPage({ searchParams }: PageProps<"/mail">) {
  const result = await attempt(getEmail, { ticket: (await searchParams).ticket });
  if (!result.ok) notFound();
  const { to, email } = result.data;
  if (email) return <MailPreview email={email} />;
  return (
    <AuthCard title="No mail" footer={<TextLink href="/sign-in">Back to sign-in</TextLink>}>
      <Notice tone="neutral">
        Nothing was sent to {to}, because no account waits for it. A real server would not tell.
      </Notice>
    </AuthCard>
  );
}
