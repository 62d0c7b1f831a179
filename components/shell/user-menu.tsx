"use client";

import { ChevronsUpDown } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { OnDemand } from "@/components/ui/on-demand";
import type { Theme } from "@/components/ui/theme";
import type { Actor } from "./shell";
import type { TeamSwitcherProps } from "./team-switcher";

export type UserMenuProps = {
  actor: Actor;
  switcher: TeamSwitcherProps;
  theme: Theme;
  signOutAction: () => Promise<void>;
  isCollapsed?: boolean;
};

const loadMenu = () => import("./account-menu").then((module) => module.AccountMenu);

export const TRIGGER =
  "flex min-h-11 w-full items-center justify-center gap-2 rounded-lg p-1.5 text-left hover:bg-default md:min-h-9";

/** Who is signed in, and what concerns them: profile, theme, sign out. */
export function UserMenu(props: UserMenuProps) {
  return (
    <OnDemand
      load={loadMenu}
      menu={props}
      trigger={{
        label: `Account of ${props.actor.name}`,
        className: TRIGGER,
        children: <UserTrigger actor={props.actor} isCollapsed={props.isCollapsed} />,
      }}
    />
  );
}

export function UserTrigger({ actor, isCollapsed }: { actor: Actor; isCollapsed?: boolean }) {
  return (
    <>
      <Avatar name={actor.name} src={actor.avatarUrl} />
      {!isCollapsed && (
        <>
          <span className="min-w-0 flex-1 truncate text-sm font-medium">{actor.name}</span>
          <ChevronsUpDown className="size-3.5 text-muted" aria-hidden />
        </>
      )}
    </>
  );
}
