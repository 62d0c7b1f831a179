"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { setTheme, type Theme } from "@/components/ui/theme";

const choices = [
  ["light", "Light", Sun],
  ["dark", "Dark", Moon],
  ["system", "As the system", Monitor],
] as const;

/** Light, dark, or as the system, kept in this browser. */
export function ThemeSwitch({ theme: initial }: { theme: Theme }) {
  const [theme, setChosen] = useState(initial);
  return (
    <fieldset className="flex rounded-lg border border-border bg-background p-0.5">
      <legend className="sr-only">Theme</legend>
      {choices.map(([value, label, Icon]) => (
        <button
          key={value}
          type="button"
          aria-pressed={theme === value}
          aria-label={label}
          title={label}
          onClick={() => {
            setTheme(value);
            setChosen(value);
          }}
          className="grid size-10 cursor-pointer place-content-center rounded-md text-muted hover:text-foreground aria-pressed:bg-default aria-pressed:text-foreground md:size-7"
        >
          <Icon className="size-4" aria-hidden />
        </button>
      ))}
    </fieldset>
  );
}
