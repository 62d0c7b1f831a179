"use client";

import { usePathname } from "next/navigation";
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
  return (
    <Tabs
      label="Settings"
      tabs={shown.map(([label, href]) => ({ label, href, isCurrent: path.startsWith(href) }))}
    />
  );
}
