"use client";

import { Menu, Search } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { MoreSheet } from "./more-sheet";
import type { NavItem, NavSection } from "./nav";
import { useIsCurrent } from "./nav-link";
import { openPalette } from "./open-palette";
import type { UserMenuProps } from "./user-menu";

/** The app's main pages at the thumb of a phone. */
export function BottomBar({ nav, user }: { nav: NavSection[]; user: UserMenuProps }) {
  const [isMoreOpen, setMoreOpen] = useState(false);
  const items = nav.flatMap((section) => section.items);
  return (
    <nav
      aria-label="Main"
      className="flex shrink-0 border-t border-border bg-sidebar pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {items
        .filter((item) => item.isPrimary)
        .map((item) => (
          <BarLink key={item.href} item={item} />
        ))}
      <BarButton label="Search" icon={<Search />} onPress={openPalette} />
      <BarButton label="More" icon={<Menu />} onPress={() => setMoreOpen(true)} />
      {isMoreOpen && <MoreSheet nav={nav} user={user} onClose={() => setMoreOpen(false)} />}
    </nav>
  );
}

const SHAPE =
  "flex h-14 flex-1 flex-col items-center justify-center gap-1 text-xs font-medium [&_svg]:size-5";

function BarLink({ item }: { item: NavItem }) {
  const isCurrent = useIsCurrent(item.href);
  return (
    <Link
      href={item.href}
      aria-current={isCurrent ? "page" : undefined}
      className={classNames(SHAPE, isCurrent ? "text-accent" : "text-muted")}
    >
      <span aria-hidden>{item.icon}</span>
      {item.label}
    </Link>
  );
}

function BarButton({ label, icon, onPress }: { label: string; icon: ReactNode; onPress: () => void }) {
  return (
    <button type="button" onClick={onPress} className={classNames(SHAPE, "text-muted")}>
      <span aria-hidden>{icon}</span>
      {label}
    </button>
  );
}
