import { leadName } from "@/components/leads/lead-words";
import { Avatar } from "@/components/ui/avatar";
import type { Column } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { DuplicatePair } from "@/lib/duplicates/schema";
import type { Lead } from "@/lib/leads/schema";
import { reasonWords, strengthOf } from "./reason-words";

/** Who is compared with whom, why, and how sure it is. */
export const pairColumns = (isDismissed: boolean): Column<DuplicatePair>[] => [
  {
    id: "lead",
    header: "Lead",
    width: 220,
    grow: 2,
    isFixed: true,
    cell: ({ lead }) => <Named lead={lead} />,
  },
  {
    id: "other",
    header: "Other lead",
    width: 220,
    grow: 2,
    cell: ({ other }) => <Named lead={other} />,
  },
  {
    id: "reasons",
    header: "Why",
    width: 180,
    grow: 1,
    cell: ({ reasons }) => <span className="truncate text-muted">{reasonWords(reasons)}</span>,
  },
  isDismissed
    ? {
        id: "dismissed",
        header: "Told apart",
        width: 180,
        cell: ({ dismissedAt, dismissedByName }) => (
          <span className="truncate text-muted">
            {dismissedByName ?? "A former member"}
            {dismissedAt && (
              <>
                , <RelativeTime at={dismissedAt} />
              </>
            )}
          </span>
        ),
      }
    : {
        id: "strength",
        header: "One person?",
        width: 124,
        cell: ({ strength }) => <Strength strength={strength} />,
      },
];

export const renderPair = ({ lead, other, reasons, strength }: DuplicatePair) => (
  <div className="flex min-w-0 flex-col gap-1">
    <span className="flex min-w-0 gap-1 text-md font-medium">
      <span className="truncate">{leadName(lead)}</span>
      <span className="text-muted">and</span>
      <span className="truncate">{leadName(other)}</span>
    </span>
    <span className="flex min-w-0 items-center gap-2 text-sm">
      <Strength strength={strength} />
      <span className="truncate text-muted">{reasonWords(reasons)}</span>
    </span>
  </div>
);

function Strength({ strength }: { strength: number }) {
  const { label, color } = strengthOf(strength);
  return (
    <span title={`${strength} %`}>
      <StatusBadge color={color}>{label}</StatusBadge>
    </span>
  );
}

function Named({ lead }: { lead: Lead }) {
  const detail = [lead.name && lead.company, lead.email ?? lead.phone].filter(Boolean).join(" · ");
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <Avatar name={leadName(lead)} />
      <span className="truncate font-medium">{leadName(lead)}</span>
      <span className="truncate text-muted">{detail}</span>
    </span>
  );
}
