import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import { capitalized } from "@/lib/names";

const colors: Record<string, Tone> = {
  queued: "gray",
  running: "blue",
  retrying: "yellow",
  planned: "gray",
  waiting: "purple",
  completed: "green",
  failed: "red",
  cancelled: "gray",
  skipped: "gray",
};

export function JobStatus({ status }: { status: string }) {
  return <StatusBadge color={colors[status] ?? "gray"}>{capitalized(status)}</StatusBadge>;
}
