import { Avatar } from "@/components/ui/avatar";
import type { PickerOption } from "@/components/ui/picker";
import { StatusDot } from "@/components/ui/status-badge";
import type { PipelineStatus } from "@/lib/settings/schema";
import type { TeamMate, TeamTag } from "./vocabulary";

export const statusOptions = (statuses: PipelineStatus[]): PickerOption[] =>
  statuses.map(({ key, label, color }) => ({ id: key, label, icon: <StatusDot color={color} /> }));

export const memberOptions = (members: TeamMate[]): PickerOption[] =>
  members.map(({ id, name, avatarUrl }) => ({
    id,
    label: name,
    icon: <Avatar name={name} src={avatarUrl} size="xs" />,
  }));

export const tagOptions = (tags: TeamTag[]): PickerOption[] =>
  tags.map(({ id, name, color }) => ({ id, label: name, icon: <StatusDot color={color} /> }));
