"use client";

import { usePathname } from "next/navigation";
import { CurrentInView } from "@/components/ui/current-in-view";
import { Tabs } from "@/components/ui/tabs";

const pages = [
  ["Team", "/settings/team"],
  ["Members", "/settings/members"],
  ["Pipeline", "/settings/pipeline"],
  ["Fields", "/settings/fields"],
  ["Assigning", "/settings/assigning"],
  ["Tags", "/settings/tags"],
  ["Profile", "/settings/profile"],
  ["Notifications", "/settings/notifications"],
  ["Security", "/settings/security"],
  ["API keys", "/settings/api-keys"],
] as const;
const assistant = ["Assistant", "/settings/assistant"] as const;
const simulator = ["Simulator", "/settings/simulator"] as const;

/** The areas of the settings; some are not everybody's. */
export function SettingsTabs({
  hasAssistant,
  hasSimulator,
}: {
  hasAssistant: boolean;
  hasSimulator: boolean;
}) {
  const path = usePathname();
  const shown = [...pages, ...(hasAssistant ? [assistant] : []), ...(hasSimulator ? [simulator] : [])];
  return (
    <CurrentInView current={path}>
      <Tabs
        label="Settings"
        tabs={shown.map(([label, href]) => ({ label, href, isCurrent: path.startsWith(href) }))}
      />
    </CurrentInView>
  );
}
