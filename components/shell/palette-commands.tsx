import { Bell, Copy, Monitor, Moon, Plus, Sun, Trash2, Upload, Zap } from "lucide-react";
import type { ReactNode } from "react";
import { openBell } from "@/components/notifications/open-bell";
import { setTheme } from "@/components/ui/theme";
import type { NavSection } from "./nav";
import type { PageAction } from "./page-actions";

/** A line of the palette that does something. */
export type PaletteCommand = {
  id: string;
  label: string;
  /** Other words for it. */
  words?: string;
  icon: ReactNode;
  run: () => void;
};

export type CommandGroup = { heading: string; commands: PaletteCommand[] };

/** What can be done from anywhere, on this page, and where one can go. */
export function commandGroups({
  nav,
  actions,
  go,
}: {
  nav: NavSection[];
  actions: readonly PageAction[];
  go: (href: string) => void;
}): CommandGroup[] {
  const pages = nav.flatMap((section) => section.items);
  return [
    {
      heading: "Selected leads",
      commands: actions.map((action) => ({ ...action, icon: <Zap /> })),
    },
    {
      heading: "Actions",
      commands: [
        {
          id: "new-lead",
          label: "New lead",
          words: "add create",
          icon: <Plus />,
          run: () => go("/leads?new=1"),
        },
        {
          id: "import",
          label: "Import leads",
          words: "upload csv excel",
          icon: <Upload />,
          run: () => go("/leads/import"),
        },
        {
          id: "duplicates",
          label: "Review duplicates",
          words: "merge",
          icon: <Copy />,
          run: () => go("/leads/duplicates"),
        },
        {
          id: "bin",
          label: "Open the bin",
          words: "deleted trash restore",
          icon: <Trash2 />,
          run: () => go("/leads/bin"),
        },
        {
          id: "notifications",
          label: "Show notifications",
          words: "bell unread",
          icon: <Bell />,
          run: openBell,
        },
        {
          id: "light",
          label: "Light theme",
          words: "switch appearance",
          icon: <Sun />,
          run: () => setTheme("light"),
        },
        {
          id: "dark",
          label: "Dark theme",
          words: "switch appearance night",
          icon: <Moon />,
          run: () => setTheme("dark"),
        },
        {
          id: "system",
          label: "Theme of the system",
          words: "switch appearance auto",
          icon: <Monitor />,
          run: () => setTheme("system"),
        },
      ],
    },
    {
      heading: "Go to",
      commands: pages.map(({ label, href, icon }) => ({ id: href, label, icon, run: () => go(href) })),
    },
  ];
}

/** Fewer letters begin too many labels for one of them to be meant. */
const PLAIN_FROM = 3;

/**
 * The commands that each typed word begins a word of. Those whose label begins with all that was typed are plainly
 * meant, and stand above everything that was found.
 */
export function matchingCommands(
  groups: CommandGroup[],
  query: string,
): { plain: CommandGroup[]; others: CommandGroup[] } {
  const typed = query.trim().toLowerCase();
  const words = typed.split(/\s+/);
  const isMeant = ({ label, words: others = "" }: PaletteCommand) => {
    const there = `${label} ${others}`.toLowerCase().split(/[\s'’-]+/);
    return words.every((word) => there.some((part) => part.startsWith(word)));
  };
  const isPlain = ({ label }: PaletteCommand) =>
    typed.length >= PLAIN_FROM && label.toLowerCase().startsWith(typed);
  const only = (wanted: (command: PaletteCommand) => boolean) =>
    groups
      .map(({ heading, commands }) => ({ heading, commands: commands.filter(wanted) }))
      .filter(({ commands }) => commands.length > 0);
  return { plain: only(isPlain), others: only((command) => isMeant(command) && !isPlain(command)) };
}
