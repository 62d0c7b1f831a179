import { Avatar } from "@/components/ui/avatar";
import type { Lead } from "@/lib/leads/schema";
import { leadName } from "./lead-words";

/** A lead's initials and name, the first cell of its row. */
export function NameCell({ lead }: { lead: Lead }) {
  const name = leadName(lead);
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <Avatar name={name} />
      <span className="truncate font-medium">{name}</span>
    </span>
  );
}
