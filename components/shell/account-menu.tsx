"use client";

import { Dropdown } from "@heroui/react/dropdown";
import { Keyboard, LogOut, ShieldCheck, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { startTransition, useState } from "react";
import { forgetDrafts } from "@/components/ui/drafts";
import { setTheme, type Theme } from "@/components/ui/theme";
import { useStartOpen } from "@/components/ui/use-start-open";
import { capitalized } from "@/lib/names";
import { openShortcuts } from "./shortcuts-launcher";
import { THEME_CHOICES } from "./theme-choices";
import { TRIGGER, type UserMenuProps, UserTrigger } from "./user-menu";

/** Who is signed in, and what concerns them: profile, theme, sign out. */
export function AccountMenu({ actor, switcher, theme, signOutAction, isCollapsed }: UserMenuProps) {
  const router = useRouter();
  const [current, setCurrent] = useState(theme);

  function choose(next: Theme) {
    setCurrent(next);
    setTheme(next);
  }

  const start = useStartOpen();
  return (
    <Dropdown {...start.menu}>
      <Dropdown.Trigger ref={start.trigger} aria-label={`Account of ${actor.name}`} className={TRIGGER}>
        <UserTrigger actor={actor} isCollapsed={isCollapsed} />
      </Dropdown.Trigger>
      <Dropdown.Popover placement="top start" className="min-w-56 p-0">
        <div className="border-b border-separator px-3 py-2.5">
          <p className="truncate text-sm font-medium">{actor.name}</p>
          <p className="truncate text-xs text-muted">{actor.email}</p>
          <p className="mt-1 truncate text-xs text-muted">
            {roleLabel(actor.role)} of {switcher.team.name}
          </p>
        </div>
        <Dropdown.Menu aria-label="Account" className="p-1">
          <Dropdown.Item
            id="profile"
            textValue="Profile"
            onAction={() => router.push("/settings/profile")}
          >
            <MenuIcon icon={<UserRound />} />
            Profile
          </Dropdown.Item>
          <Dropdown.Item
            id="security"
            textValue="Security"
            onAction={() => router.push("/settings/security")}
          >
            <MenuIcon icon={<ShieldCheck />} />
            Security
          </Dropdown.Item>
          <Dropdown.Item id="shortcuts" textValue="Keyboard shortcuts" onAction={openShortcuts}>
            <MenuIcon icon={<Keyboard />} />
            Keyboard shortcuts
          </Dropdown.Item>
          <Dropdown.Section
            aria-label="Theme"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[current]}
            onSelectionChange={(keys) => {
              const [key] = [...keys];
              if (key) choose(key as Theme);
            }}
            className="my-1 border-y border-separator py-1"
          >
            {THEME_CHOICES.map((choice) => (
              <Dropdown.Item
                key={choice.id}
                id={choice.id}
                textValue={choice.label}
                className="ps-2.5 pe-7"
              >
                <MenuIcon icon={choice.icon} />
                <span className="flex-1">{choice.label}</span>
                <Dropdown.ItemIndicator className="start-auto end-2" />
              </Dropdown.Item>
            ))}
          </Dropdown.Section>
          <Dropdown.Item
            id="sign-out"
            textValue="Sign out"
            onAction={() => {
              forgetDrafts();
              startTransition(() => signOutAction());
            }}
          >
            <MenuIcon icon={<LogOut />} />
            Sign out
          </Dropdown.Item>
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}

function MenuIcon({ icon }: { icon: React.ReactNode }) {
  return (
    <span className="text-muted [&_svg]:size-4" aria-hidden>
      {icon}
    </span>
  );
}

function roleLabel(role: string) {
  return capitalized(role);
}
