import type { ReactNode } from "react";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/page-actor";
import { isDemo } from "@/lib/env";

/** Settings are one page with a tab for each area. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const actor = await pageActor();
  return (
    <>
      <PageHeader title="Settings" />
      <PageBody>
        <SettingsTabs
          hasAssistant={actor.scopes.has("agent:manage")}
          hasSimulator={isDemo() && actor.scopes.has("simulator:use")}
        />
        <div className="pt-6">{children}</div>
      </PageBody>
    </>
  );
}
