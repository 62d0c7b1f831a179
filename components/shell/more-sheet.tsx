"use client";

import { LogOut, X } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { setTheme, type Theme } from "@/components/ui/theme";
import type { NavSection } from "./nav";
import { TeamList } from "./team-list";
import { THEME_CHOICES } from "./theme-choices";
import type { UserMenuProps } from "./user-menu";

/** Every page of the app on a phone's whole screen. A native dialog keeps the focus inside. */
export function MoreSheet({
  nav,
  user,
  onClose,
}: {
  nav: NavSection[];
  user: UserMenuProps;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-label="All pages"
      onClose={onClose}
      className="m-0 h-dvh max-h-none w-dvw max-w-none bg-background text-foreground"
    >
      <div className="flex h-full flex-col pb-[env(safe-area-inset-bottom)]">
        <header className="flex h-13 items-center justify-between border-b border-border pr-1 pl-4">
          <h2 className="text-md font-semibold">{user.switcher.team.name}</h2>
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            aria-label="Close"
            className="grid size-11 place-content-center text-muted"
          >
            <X className="size-5" aria-hidden />
          </button>
        </header>
        <div className="flex-1 overflow-y-auto p-2">
          <TeamList {...user.switcher} onLeave={() => dialog.current?.close()} />
          {nav.map((section) => (
            <div key={section.label ?? "main"} className="mb-3">
              {section.label && (
                <h3 className="px-3 py-1 text-xs font-medium text-muted">{section.label}</h3>
              )}
              {section.items.map((item) => (
                <Link
                  key={item.href}
                  href={item.href}
                  onClick={() => dialog.current?.close()}
                  className="flex h-12 items-center gap-3 rounded-lg px-3 text-md font-medium [&_svg]:size-5 [&_svg]:text-muted"
                >
                  <span aria-hidden>{item.icon}</span>
                  {item.label}
                </Link>
              ))}
            </div>
          ))}
        </div>
        <Account user={user} />
      </div>
    </dialog>
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
