"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { Tabs } from "@/components/ui/tabs";

const pages = [
  ["Team", "/settings/team"],
  ["Members", "/settings/members"],
  ["Pipeline", "/settings/pipeline"],
  ["Tags", "/settings/tags"],
  ["Profile", "/settings/profile"],
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
  const tabs = useRef<HTMLDivElement>(null);
  // On a phone not all tabs fit beside each other; where one is must be in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another current tab.
  useEffect(() => {
    const current = tabs.current?.querySelector("[aria-current]");
    current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [path]);
  return (
    <div ref={tabs}>
      <Tabs
        label="Settings"
        tabs={shown.map(([label, href]) => ({ label, href, isCurrent: path.startsWith(href) }))}
      />
    </div>
  );
}
