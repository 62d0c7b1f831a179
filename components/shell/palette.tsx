"use client";

import { Command } from "cmdk";
import { Search as SearchIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { notifyError } from "@/components/ui/toast";
import { goToTeam } from "./go-to-team";
import type { NavSection } from "./nav";
import { usePublishedActions } from "./page-actions";
import { type CommandGroup, commandGroups, matchingCommands } from "./palette-commands";
import { firstHit, PaletteHits } from "./palette-hits";
import { recentLeads } from "./recent-leads";
import { TeamPicture } from "./team-picture";
import type { TeamSwitcherProps } from "./team-switcher";
import { type Search, useSearch } from "./use-search";

export type PaletteProps = {
  nav: NavSection[];
  search: Search;
  switcher: TeamSwitcherProps;
  /** Whose recently opened leads stand there while nothing is typed. */
  userId: string;
};

/** Search and commands from the keyboard: leads, tasks, notes, actions, pages. */
export function Palette({
  nav,
  search,
  switcher,
  userId,
  onClose,
}: PaletteProps & { onClose: () => void }) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const [recent] = useState(() => recentLeads(userId));
  const actions = usePublishedActions();
  const { groups, isSearching } = useSearch(query, search, recent);

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

  const commands = [
    ...commandGroups({ nav, actions, go: (href) => router.push(href) }),
    {
      heading: "Teams",
      commands: switcher.teams
        .filter(({ id }) => id !== switcher.team.id)
        .map((team) => ({
          id: `team ${team.id}`,
          label: `Switch to ${team.name}`,
          words: "team",
          icon: <TeamPicture team={team} className="size-5" />,
          run: () => void switchTo(team.id),
        })),
    },
  ];
  const { plain, others } = matchingCommands(commands, query);
  const best = plain[0]?.commands[0]?.id ?? firstHit(groups);
  const selection = useSelected(query, best);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press on the backdrop; Esc does the same.
    <dialog
      ref={dialog}
      aria-label="Search and commands"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
      className="mx-auto mt-[12vh] mb-auto w-[min(38rem,calc(100vw-1.5rem))] animate-rise overflow-hidden rounded-lg bg-overlay p-0 text-foreground shadow-float backdrop:bg-backdrop phone:m-0 phone:h-dvh phone:max-h-none phone:w-screen phone:max-w-none phone:rounded-none"
    >
      <Command
        label="Search and commands"
        loop
        shouldFilter={false}
        {...selection}
        className="flex h-full flex-col"
      >
        <div className="flex shrink-0 items-center gap-2.5 border-b border-separator px-4">
          <SearchIcon className="size-4 shrink-0 text-muted" aria-hidden />
          <Command.Input
            value={query}
            onValueChange={setQuery}
            placeholder="Search leads, tasks, notes, pages and actions"
            className="h-12 w-full bg-transparent text-base outline-none placeholder:text-field-placeholder md:text-md"
          />
          <button
            type="button"
            className="h-11 min-w-11 shrink-0 text-sm text-muted md:hidden"
            onClick={() => dialog.current?.close()}
          >
            Close
          </button>
        </div>
        <Command.List className="palette-list overflow-y-auto overscroll-contain p-2 md:max-h-[min(26rem,60vh)]">
          <Command.Empty className="px-2 py-8 text-center text-sm text-muted">
            {isSearching ? "Searching…" : "Nothing found"}
          </Command.Empty>
          <Commands groups={plain} act={act} />
          <PaletteHits groups={groups} isRecent={!query.trim()} go={go} />
          <Commands groups={others} act={act} />
        </Command.List>
      </Command>
    </dialog>
  );
}

/** The best match is selected, whenever it comes, until the person chooses another line by arrows or pointer. */
function useSelected(query: string, best: string | undefined) {
  const [value, setValue] = useState("");
  const hasMoved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query is another choice.
  useEffect(() => {
    hasMoved.current = false;
  }, [query]);
  useEffect(() => {
    if (best && !hasMoved.current) setValue(best);
  }, [best]);
  return {
    value,
    onValueChange: setValue,
    onKeyDown: (event: { key: string }) => {
      if (event.key.startsWith("Arrow")) hasMoved.current = true;
    },
    onPointerMove: () => {
      hasMoved.current = true;
    },
  };
}

function Commands({ groups, act }: { groups: CommandGroup[]; act: (action: () => void) => void }) {
  return groups.map(({ heading, commands }) => (
    <Command.Group key={heading} heading={heading}>
      {commands.map(({ id, label, icon, run }) => (
        <Command.Item key={id} value={id} onSelect={() => act(run)}>
          <span className="text-muted [&_svg]:size-4" aria-hidden>
            {icon}
          </span>
          <span className="truncate">{label}</span>
        </Command.Item>
      ))}
    </Command.Group>
  ));
}
