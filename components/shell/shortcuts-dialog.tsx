"use client";

import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

type Shortcut = [keys: string[], what: string];

const groups: { title: string; shortcuts: Shortcut[] }[] = [
  {
    title: "Everywhere",
    shortcuts: [
      [["⌘", "K"], "Search, go to a page, run a command"],
      [["⌘", "J"], "Open or close the assistant"],
      [["?"], "Show these shortcuts"],
      [["Esc"], "Close what is open"],
    ],
  },
  {
    title: "Lists",
    shortcuts: [
      [["J"], "Next row"],
      [["K"], "Previous row"],
      [["Enter"], "Open the row"],
      [["/"], "Search the list"],
      [["C"], "Add a lead"],
      [["X"], "Select the row; with Shift, up to it"],
      [["⌘", "A"], "Select all loaded rows"],
    ],
  },
  {
    title: "The board",
    shortcuts: [
      [["↑", "↓", "←", "→"], "From card to card"],
      [["Enter"], "Open the card"],
      [["M"], "Move it to another status"],
      [["Tab", "Enter"], "Pick it up by its handle; Tab to a column, Enter to drop"],
    ],
  },
  {
    title: "A lead",
    shortcuts: [
      [["N"], "Write a note"],
      [["C"], "Log a call"],
      [["T"], "Add a task"],
      [["E"], "Edit its facts"],
      [["⌘", "Enter"], "Send what is written"],
    ],
  },
  {
    title: "Tasks",
    shortcuts: [
      [["A"], "Add a task in words"],
      [["D"], "Done, and on to the next lead"],
      [["S"], "Snooze until tomorrow"],
      [["J"], "Skip to the next"],
    ],
  },
];

/** All keys that act, by the place where they do. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title="Keyboard shortcuts" size="lg">
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        {groups.map(({ title, shortcuts }) => (
          <section key={title} aria-label={title}>
            <h3 className="mb-1 text-sm font-medium">{title}</h3>
            <dl className="text-sm">
              {shortcuts.map(([keys, what]) => (
                <div key={what} className="flex min-h-7 items-center justify-between gap-4">
                  <dt className="text-muted">{what}</dt>
                  <dd className="flex gap-1">
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="mt-4 text-xs text-muted">Without a ⌘ key, use Ctrl.</p>
    </Dialog>
  );
}
