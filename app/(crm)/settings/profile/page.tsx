import type { Metadata } from "next";
import { ProfileForm } from "@/components/settings/profile-form";
import { Section } from "@/components/ui/page-header";
import { me } from "@/lib/auth/me";
import { ask } from "@/lib/auth/page-actor";
import { localeChoices } from "@/lib/locales";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const { user } = await ask(me);
  return (
    <Section
      title="Profile"
      description="How teammates see you, and how dates and times are shown to you."
    >
      <ProfileForm
        user={user}
        timeZones={Intl.supportedValuesOf("timeZone")}
        locales={localeChoices()}
      />
    </Section>
  );
}
