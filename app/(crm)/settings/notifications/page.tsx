import type { Metadata } from "next";
import { PreferencesForm } from "@/components/notifications/preferences-form";
import { PushDevice } from "@/components/notifications/push-device";
import { Section } from "@/components/ui/page-header";
import { ask } from "@/lib/auth/page-actor";
import { getPreferences } from "@/lib/notifications/get-preferences";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationSettingsPage() {
  const preferences = await ask(getPreferences);
  return (
    <>
      <Section title="Notifications" description="What you are told of, and how. This is yours alone.">
        <PreferencesForm preferences={preferences} />
      </Section>
      <Section
        title="This device"
        description="Web push shows notifications although Rapport is closed. It ends when you sign out."
      >
        <PushDevice publicKey={preferences.pushPublicKey} devices={preferences.devices} />
      </Section>
    </>
  );
}
