"use client";

import { Dropdown } from "@heroui/react/dropdown";
import { Plus, Settings2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { notifyError } from "@/components/ui/toast";
import { useStartOpen } from "@/components/ui/use-start-open";
import { goToTeam } from "./go-to-team";
import { TeamPicture } from "./team-picture";
import { TEAM_TRIGGER, type TeamSwitcherProps, TeamTrigger, teamLabel } from "./team-switcher";

/** One's teams, the one at hand marked; another one, and this one's settings. */
export function TeamMenu({ team, teams, switchTeam, isCollapsed }: TeamSwitcherProps) {
  const router = useRouter();
  const start = useStartOpen();

  async function choose(id: string) {
    if (id === team.id) return;
    const failure = await goToTeam(id, switchTeam);
    if (failure) notifyError(failure);
  }

  return (
    <Dropdown {...start.menu}>
      <Dropdown.Trigger ref={start.trigger} aria-label={teamLabel(team)} className={TEAM_TRIGGER}>
        <TeamTrigger team={team} isCollapsed={isCollapsed ?? false} />
      </Dropdown.Trigger>
      <Dropdown.Popover placement="bottom start" className="min-w-60 p-0">
        <Dropdown.Menu aria-label="Teams" className="p-1">
          <Dropdown.Section
            aria-label="Your teams"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[team.id]}
            onSelectionChange={(keys) => {
              const [id] = [...keys];
              if (id) choose(String(id));
            }}
            className="max-h-72 overflow-y-auto"
          >
            {teams.map((choice) => (
              <Dropdown.Item
                key={choice.id}
                id={choice.id}
                textValue={choice.name}
                className="ps-2.5 pe-7"
              >
                <TeamPicture team={choice} className="size-5" />
                <span className="min-w-0 flex-1 truncate">{choice.name}</span>
                <Dropdown.ItemIndicator className="start-auto end-2" />
              </Dropdown.Item>
            ))}
          </Dropdown.Section>
          <Dropdown.Section aria-label="Manage" className="mt-1 border-t border-separator pt-1">
            <Dropdown.Item
              id="settings"
              textValue="Team settings"
              onAction={() => router.push("/settings/team")}
            >
              <Settings2 className="size-4 text-muted" aria-hidden />
              Team settings
            </Dropdown.Item>
            <Dropdown.Item
              id="new"
              textValue="Create another team"
              onAction={() => router.push("/teams/new")}
            >
              <Plus className="size-4 text-muted" aria-hidden />
              Create another team
            </Dropdown.Item>
          </Dropdown.Section>
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}
