"use client";

import { LogOut } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { Sheet } from "@/components/ui/sheet";
import { setTheme, type Theme } from "@/components/ui/theme";
import type { NavSection } from "./nav";
import { TeamList } from "./team-list";
import { THEME_CHOICES } from "./theme-choices";
import type { UserMenuProps } from "./user-menu";

/** Every page of the app on a phone's whole screen. */
export function MoreSheet({
  nav,
  user,
  onClose,
}: {
  nav: NavSection[];
  user: UserMenuProps;
  onClose: () => void;
}) {
  return (
    <Sheet
      isFull
      title={user.switcher.team.name}
      label="All pages"
      onClose={onClose}
      footer={<Account user={user} />}
    >
      {(close) => (
        <>
          <TeamList {...user.switcher} onLeave={close} />
          {nav.map((section) => (
            <div key={section.label ?? "main"} className="mb-3">
              {section.label && (
                <h3 className="px-3 py-1 text-xs font-medium text-muted">{section.label}</h3>
              )}
              {section.items.map((item) => (
                <Link
                  key={item.href}
                  href={item.href}
                  onClick={close}
                  className="flex h-12 items-center gap-3 rounded-lg px-3 text-md font-medium [&_svg]:size-5 [&_svg]:text-muted"
                >
                  <span aria-hidden>{item.icon}</span>
                  {item.label}
                </Link>
              ))}
            </div>
          ))}
        </>
      )}
    </Sheet>
  );
}

/** The account in place, because a menu's popover cannot stand above a native dialog. */
function Account({ user }: { user: UserMenuProps }) {
  const [theme, setCurrent] = useState(user.theme);

  function choose(next: Theme) {
    setCurrent(next);
    setTheme(next);
  }

  return (
    <div className="flex flex-col gap-3 border-t border-border p-4">
      <div className="flex items-center gap-3">
        <Avatar name={user.actor.name} src={user.actor.avatarUrl} size="md" />
        <div className="min-w-0 flex-1">
          <p className="truncate text-md font-medium">{user.actor.name}</p>
          <p className="truncate text-sm text-muted">{user.actor.email}</p>
        </div>
        <form action={user.signOutAction}>
          <Button type="submit" variant="outline">
            <LogOut aria-hidden />
            Sign out
          </Button>
        </form>
      </div>
      <Segmented
        label="Theme"
        value={theme}
        onChange={choose}
        options={THEME_CHOICES.map(({ id, label }) => ({ value: id, label }))}
      />
    </div>
  );
}
