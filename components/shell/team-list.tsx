"use client";

import { Check, Plus } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { FormError } from "@/components/ui/form-error";
import { goToTeam } from "./go-to-team";
import { TeamPicture } from "./team-picture";
import type { TeamSwitcherProps } from "./team-switcher";

const ROW = "flex h-12 w-full items-center gap-3 rounded-lg px-3 text-left text-md font-medium";

/** One's teams in place, for the sheet of a phone. */
export function TeamList({
  team,
  teams,
  switchTeam,
  onLeave,
}: TeamSwitcherProps & { onLeave: () => void }) {
  const [failure, setFailure] = useState<string>();
  return (
    <div className="mb-3">
      <h3 className="px-3 py-1 text-xs font-medium text-muted">Teams</h3>
      <FormError>{failure}</FormError>
      {teams.map((choice) => (
        <button
          key={choice.id}
          type="button"
          aria-current={choice.id === team.id || undefined}
          onClick={async () =>
            choice.id === team.id ? onLeave() : setFailure(await goToTeam(choice.id, switchTeam))
          }
          className={ROW}
        >
          <TeamPicture team={choice} />
          <span className="min-w-0 flex-1 truncate">{choice.name}</span>
          {choice.id === team.id && <Check className="size-5 text-accent" aria-hidden />}
        </button>
      ))}
      <Link href="/teams/new" onClick={onLeave} className={ROW}>
        <Plus className="size-5 text-muted" aria-hidden />
        Create another team
      </Link>
    </div>
  );
}
