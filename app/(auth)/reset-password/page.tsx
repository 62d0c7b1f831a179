import type { Metadata } from "next";
import { AuthCard } from "@/components/auth/auth-card";
import { ResetPasswordForm } from "@/components/auth/reset-password-form";
import { TextLink } from "@/components/auth/text-link";
import { ButtonLink } from "@/components/ui/button-link";
import { FormError } from "@/components/ui/form-error";

export const metadata: Metadata = { title: "Set a new password" };

export default async function ResetPasswordPage({ searchParams }: PageProps<"/reset-password">) {
  const { token } = await searchParams;
  return (
    <AuthCard
      title="Set a new password"
      lead="It signs you out on every device."
      footer={<TextLink href="/sign-in">Back to sign-in</TextLink>}
    >
      {typeof token === "string" && token ? (
        <ResetPasswordForm token={token} />
      ) : (
        <div className="flex flex-col gap-4">
          <FormError>
            This link is not complete. Open it from the mail again, or ask for a new one.
          </FormError>
          <ButtonLink href="/forgot-password" size="lg" className="w-full">
            Get a new link
          </ButtonLink>
        </div>
      )}
    </AuthCard>
  );
}
