"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { useFormat } from "@/components/ui/format";
import type { NavItem } from "./nav";

/** One page in the sidebar, marked while it or a page below it is open. */
export function NavLink({ item, isCollapsed }: { item: NavItem; isCollapsed: boolean }) {
  const format = useFormat();
  const isCurrent = useIsCurrent(item.href);
  return (
    <Link
      href={item.href}
      aria-current={isCurrent ? "page" : undefined}
      aria-label={isCollapsed ? item.label : undefined}
      title={isCollapsed ? item.label : undefined}
      className={classNames(
        "flex h-8 items-center gap-2.5 rounded-lg px-2 text-sm font-medium",
        isCollapsed && "justify-center px-0",
        isCurrent ? "bg-default text-foreground" : "text-muted hover:bg-default hover:text-foreground",
      )}
    >
      <span className={classNames("shrink-0 [&_svg]:size-4", isCurrent && "text-accent")} aria-hidden>
        {item.icon}
      </span>
      {!isCollapsed && <span className="min-w-0 flex-1 truncate">{item.label}</span>}
      {!isCollapsed && item.count !== undefined && (
        <span className="text-xs text-muted tabular-nums">{format.number(item.count)}</span>
      )}
    </Link>
  );
}

export function useIsCurrent(href: string) {
  const pathname = usePathname();
  return pathname === href || pathname.startsWith(`${href}/`);
}
