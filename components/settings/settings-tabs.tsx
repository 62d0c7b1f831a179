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
const simulator = ["Simulator", "/settings/simulator"] as const;

export function SettingsTabs({ hasSimulator }: { hasSimulator: boolean }) {
  const path = usePathname();
  const shown = hasSimulator ? [...pages, simulator] : pages;
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
