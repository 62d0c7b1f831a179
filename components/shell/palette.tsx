"use client";

import { Command } from "cmdk";
import { Moon, Plus, Search, Sun, Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { setTheme } from "@/components/ui/theme";
import { notifyError } from "@/components/ui/toast";
import { goToTeam } from "./go-to-team";
import type { NavSection } from "./nav";
import type { SearchLeads } from "./palette-launcher";
import { TeamPicture } from "./team-picture";
import type { TeamSwitcherProps } from "./team-switcher";
import { useLeadSearch } from "./use-lead-search";

/** Search and commands from the keyboard: leads, pages, actions. */
export function Palette({
  nav,
  searchLeads,
  switcher,
  onClose,
}: {
  nav: NavSection[];
  searchLeads: SearchLeads;
  switcher: TeamSwitcherProps;
  onClose: () => void;
}) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const found = useLeadSearch(query, searchLeads);
  const others = switcher.teams.filter(({ id }) => id !== switcher.team.id);

  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector("input")?.focus();
  }, []);

  function act(action: () => void) {
    dialog.current?.close();
    action();
  }
  const go = (href: string) => act(() => router.push(href));
  async function switchTo(teamId: string) {
    const failure = await goToTeam(teamId, switcher.switchTeam);
    if (failure) notifyError(failure);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press on the backdrop; Esc does the same.
    <dialog
      ref={dialog}
      aria-label="Search and commands"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
      className="mx-auto mt-[12vh] mb-auto w-[min(36rem,calc(100vw-1.5rem))] animate-rise overflow-hidden rounded-lg bg-overlay p-0 text-foreground shadow-float backdrop:bg-backdrop phone:mt-3"
    >
      <Command label="Search and commands" loop>
        <div className="flex items-center gap-2.5 border-b border-separator px-4">
          <Search className="size-4 shrink-0 text-muted" aria-hidden />
          <Command.Input
            value={query}
            onValueChange={setQuery}
            placeholder="Search leads, pages and actions"
            className="h-12 w-full bg-transparent text-base outline-none placeholder:text-field-placeholder md:text-md"
          />
        </div>
        <Command.List className="palette-list max-h-[min(24rem,60vh)] overflow-y-auto overscroll-contain p-2">
          <Command.Empty className="px-2 py-8 text-center text-sm text-muted">
            {found.isSearching ? "Searching…" : "Nothing found"}
          </Command.Empty>
          {found.leads.length > 0 && (
            <Command.Group heading="Leads" forceMount>
              {found.leads.map((lead) => (
                <Command.Item
                  key={lead.id}
                  value={`lead ${lead.id}`}
                  // The server has matched already, also by phone or address.
                  forceMount
                  onSelect={() => go(`/leads/${lead.id}`)}
                >
                  <Avatar name={lead.name} size="xs" />
                  <span className="truncate">{lead.name}</span>
                  <span className="truncate text-muted">{lead.detail}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          <Command.Group heading="Actions">
            <Item icon={<Plus />} onSelect={() => go("/leads?new=1")}>
              New lead
            </Item>
            <Item icon={<Upload />} onSelect={() => go("/leads/import")}>
              Import leads
            </Item>
            <Item icon={<Sun />} onSelect={() => act(() => setTheme("light"))}>
              Light theme
            </Item>
            <Item icon={<Moon />} onSelect={() => act(() => setTheme("dark"))}>
              Dark theme
            </Item>
          </Command.Group>
          {others.length > 0 && (
            <Command.Group heading="Teams">
              {others.map((team) => (
                <Command.Item
                  key={team.id}
                  value={`Switch to team ${team.name} ${team.id}`}
                  onSelect={() => act(() => switchTo(team.id))}
                >
                  <TeamPicture team={team} className="size-5" />
                  <span className="truncate">Switch to {team.name}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          <Command.Group heading="Go to">
            {nav
              .flatMap((section) => section.items)
              .map((item) => (
                <Item key={item.href} icon={item.icon} onSelect={() => go(item.href)}>
                  {item.label}
                </Item>
              ))}
          </Command.Group>
        </Command.List>
      </Command>
    </dialog>
  );
}

function Item({
  icon,
  onSelect,
  children,
}: {
  icon: ReactNode;
  onSelect: () => void;
  children: string;
}) {
  return (
    <Command.Item value={children} onSelect={onSelect}>
      <span className="text-muted [&_svg]:size-4" aria-hidden>
        {icon}
      </span>
      {children}
    </Command.Item>
  );
}
