"use client";

import { ChevronsUpDown } from "lucide-react";
import { useEffect } from "react";
import { OnDemand } from "@/components/ui/on-demand";
import type { TeamChoice } from "@/lib/teams/schema";
import { followOtherTabs, type SwitchTeam } from "./go-to-team";
import { TeamPicture } from "./team-picture";

export interface TeamSwitcherProps {
  team: ShownTeam;
  teams: TeamChoice[];
  switchTeam: SwitchTeam;
  isCollapsed?: boolean;
}

export interface ShownTeam {
  id: string;
  name: string;
  logoUrl: string | null;
}

const loadMenu = () => import("./team-menu").then((module) => module.TeamMenu);

/** The team at hand, and the way to one's others. */
export function TeamSwitcher(props: TeamSwitcherProps) {
  const { team } = props;
  useEffect(() => followOtherTabs(team.id), [team.id]);
  return (
    <OnDemand
      load={loadMenu}
      menu={props}
      trigger={{
        label: teamLabel(team),
        className: TEAM_TRIGGER,
        children: <TeamTrigger {...props} />,
      }}
    />
  );
}

export const teamLabel = ({ name }: ShownTeam) => `Team: ${name}`;

export const TEAM_TRIGGER =
  "flex min-h-9 min-w-0 flex-1 items-center gap-1.5 rounded-lg px-1.5 text-left hover:bg-default";

export function TeamTrigger({ team, isCollapsed }: Pick<TeamSwitcherProps, "team" | "isCollapsed">) {
  return (
    <>
      <TeamPicture team={team} />
      {!isCollapsed && (
        <>
          <span className="min-w-0 flex-1 truncate text-md font-semibold">{team.name}</span>
          <ChevronsUpDown className="size-3.5 shrink-0 text-muted" aria-hidden />
        </>
      )}
    </>
  );
}
