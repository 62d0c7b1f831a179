"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { rememberChoice, SIDEBAR_COOKIE } from "@/components/ui/theme";
import type { NavSection } from "./nav";
import { NavLink } from "./nav-link";
import { TeamSwitcher } from "./team-switcher";
import { UserMenu, type UserMenuProps } from "./user-menu";

/** The app's pages at the left of a desktop; collapsed, only their icons. */
export function Sidebar({
  nav,
  isCollapsedAtFirst,
  user,
}: {
  nav: NavSection[];
  isCollapsedAtFirst: boolean;
  user: UserMenuProps;
}) {
  const [isCollapsed, setCollapsed] = useState(isCollapsedAtFirst);

  function toggle() {
    setCollapsed(!isCollapsed);
    rememberChoice(SIDEBAR_COOKIE, isCollapsed ? "open" : "collapsed");
  }

  return (
    <aside
      aria-label="Sidebar"
      className={classNames(
        "flex shrink-0 flex-col border-r border-border bg-sidebar phone:hidden",
        isCollapsed ? "w-14" : "w-60",
      )}
    >
      <div
        className={classNames(
          "flex shrink-0 items-center gap-1 p-2",
          isCollapsed ? "flex-col" : "h-13",
        )}
      >
        <TeamSwitcher {...user.switcher} isCollapsed={isCollapsed} />
        <button
          type="button"
          onClick={toggle}
          aria-expanded={!isCollapsed}
          aria-label={isCollapsed ? "Expand sidebar" : "Collapse sidebar"}
          title={isCollapsed ? "Expand sidebar" : "Collapse sidebar"}
          className="grid size-8 place-content-center rounded-lg text-muted hover:bg-default hover:text-foreground"
        >
          {isCollapsed ? (
            <PanelLeftOpen className="size-4" aria-hidden />
          ) : (
            <PanelLeftClose className="size-4" aria-hidden />
          )}
        </button>
      </div>
      <nav aria-label="Main" className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-2 py-2">
        {nav.map((section) => (
          <div key={section.label ?? "main"}>
            {section.label && !section.folded && (
              <h2
                className={classNames(
                  "px-2 pb-1 text-xs font-medium text-muted",
                  isCollapsed && "sr-only",
                )}
              >
                {section.label}
              </h2>
            )}
            <ul className="flex flex-col gap-px">
              {(section.folded ? [section.folded] : section.items).map((item) => (
                <li key={item.href}>
                  <NavLink item={item} isCollapsed={isCollapsed} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="p-2">
        <UserMenu {...user} isCollapsed={isCollapsed} />
      </div>
    </aside>
  );
}
