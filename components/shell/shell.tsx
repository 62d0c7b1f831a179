import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { AgentLauncher } from "@/components/agent/agent-launcher";
import { BellPanel, BellState } from "@/components/notifications/bell-state";
import { AGENT_COOKIE, readTheme, SIDEBAR_COOKIE, THEME_COOKIE } from "@/components/ui/theme";
import { ToastRegion } from "@/components/ui/toast-region";
import type { UnreadCount } from "@/lib/notifications/schema";
import { BottomBar } from "./bottom-bar";
import type { NavSection } from "./nav";
import { PaletteLauncher } from "./palette-launcher";
import { ShortcutsLauncher } from "./shortcuts-launcher";
import { Sidebar } from "./sidebar";
import type { TeamSwitcherProps } from "./team-switcher";
import type { Search } from "./use-search";
import { WorkerLauncher } from "./worker-launcher";

export type Actor = {
  name: string;
  email: string;
  avatarUrl?: string | null;
  role: "owner" | "admin" | "manager" | "agent" | "viewer";
};

export type ShellProps = {
  actor: Actor;
  /** The team at hand, and the others one belongs to. */
  switcher: TeamSwitcherProps;
  nav: NavSection[];
  signOutAction: () => Promise<void>;
  search: Search;
  userId: string;
  /** Whether there is an assistant for this person, and whether it works without a model. */
  agent: { isOffline: boolean } | undefined;
  unread: UnreadCount;
  children: ReactNode;
};

/** What stands around every page of the app: sidebar, bottom bar on phones, palette, notices. */
export async function Shell({
  actor,
  switcher,
  nav,
  signOutAction,
  search,
  userId,
  agent,
  unread,
  children,
}: ShellProps) {
  const jar = await cookies();
  const theme = readTheme(jar.get(THEME_COOKIE)?.value);
  const isCollapsed = jar.get(SIDEBAR_COOKIE)?.value === "collapsed";
  const visible = allowedNav(nav, actor.role);
  const user = { actor, switcher, theme, signOutAction };
  return (
    <BellState atFirst={unread}>
      <div className="flex h-dvh overflow-hidden bg-sidebar">
        <a
          href="#content"
          className="sr-only z-100 rounded-lg bg-overlay px-3 py-2 text-sm font-medium shadow-float focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to content
        </a>
        <Sidebar nav={visible} isCollapsedAtFirst={isCollapsed} user={user} />
        <div className="flex min-w-0 flex-1 flex-col">
          <main
            id="content"
            tabIndex={-1}
            className="relative flex min-h-0 flex-1 flex-col overflow-hidden bg-background outline-none"
          >
            {children}
            <BellPanel />
          </main>
          <BottomBar nav={visible} user={user} />
        </div>
        {agent && (
          <AgentLauncher
            isOpenAtFirst={jar.get(AGENT_COOKIE)?.value === "open"}
            isOffline={agent.isOffline}
          />
        )}
        <PaletteLauncher nav={visible} search={search} switcher={switcher} userId={userId} />
        <ShortcutsLauncher />
        <ToastRegion />
        <WorkerLauncher account={actor.email} />
      </div>
    </BellState>
  );
}

function allowedNav(nav: NavSection[], role: Actor["role"]): NavSection[] {
  const isAdmin = role === "owner" || role === "admin";
  return nav
    .map((section) => ({
      ...section,
      items: section.items.filter((item) => isAdmin || !item.adminOnly),
    }))
    .filter((section) => section.items.length > 0);
}
