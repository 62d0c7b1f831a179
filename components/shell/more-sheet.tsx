"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import type { NavSection } from "./nav";
import { UserMenu, type UserMenuProps } from "./user-menu";

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
          <h2 className="text-md font-semibold">{user.team.name}</h2>
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
        <div className="border-t border-border p-2">
          <UserMenu {...user} />
        </div>
      </div>
    </dialog>
  );
}
