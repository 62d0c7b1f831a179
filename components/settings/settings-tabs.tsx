"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
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
  const tabs = useRef<HTMLDivElement>(null);
  // On a phone not all tabs fit beside each other; where one is must be in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another current tab.
  useEffect(() => {
    const current = tabs.current?.querySelector<HTMLElement>("[aria-current]");
    const bar = current?.parentElement;
    if (!current || !bar) return;
    // Scrolled by hand: after `scrollIntoView` the Tab key would begin here, behind the whole shell.
    const { left, width } = current.getBoundingClientRect();
    bar.scrollLeft += left + width / 2 - bar.getBoundingClientRect().left - bar.clientWidth / 2;
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
