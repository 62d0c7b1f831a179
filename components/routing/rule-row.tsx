"use client";

import { ArrowDown, ArrowUp, Ellipsis, Pencil, Power, Trash2 } from "lucide-react";
import { useVocabulary } from "@/components/leads/vocabulary";
import { MenuButton } from "@/components/ui/menu-button";
import { movedBy } from "@/components/ui/ordered-list";
import { describeFilter } from "@/lib/filters/describe";
import { groupOf, isGroup } from "@/lib/filters/schema";
import type { RoutingRule } from "@/lib/routing/schema";

/** One rule in two lines: for which leads it is, and who gets them. */
export function RuleRow({
  rule,
  place,
  ids,
  isReadOnly,
  onEdit,
  onToggle,
  onReorder,
  onDelete,
}: {
  rule: RoutingRule;
  place: number;
  ids: string[];
  isReadOnly: boolean;
  onEdit: () => void;
  onToggle: () => void;
  onReorder: (ids: string[]) => void;
  onDelete: () => void;
}) {
  const move = (step: -1 | 1) => onReorder(movedBy(ids, rule.id, step));
  return (
    <>
      <span aria-hidden className="w-5 shrink-0 text-center text-sm text-muted tabular-nums">
        {place + 1}
      </span>
      <div className={`min-w-0 flex-1 py-0.5 ${rule.isOn ? "" : "opacity-60"}`}>
        <div className="flex items-baseline gap-2">
          <span className="truncate text-sm font-medium">{rule.name}</span>
          {!rule.isOn && <span className="shrink-0 text-xs text-muted">off</span>}
        </div>
        <RuleWords rule={rule} />
        {rule.problem && (
          <div className="text-xs text-warning">Needs a look: {rule.problem} Edit the rule.</div>
        )}
      </div>
      {!isReadOnly && (
        <MenuButton
          label={`More for ${rule.name}`}
          isIconOnly
          actions={[
            { id: "edit", label: "Edit", icon: <Pencil />, onAction: onEdit },
            {
              id: "toggle",
              label: rule.isOn ? "Switch off" : "Switch on",
              icon: <Power />,
              onAction: onToggle,
            },
            ...(place > 0
              ? [{ id: "up", label: "Move up", icon: <ArrowUp />, onAction: () => move(-1) }]
              : []),
            ...(place < ids.length - 1
              ? [{ id: "down", label: "Move down", icon: <ArrowDown />, onAction: () => move(1) }]
              : []),
            { id: "delete", label: "Delete", icon: <Trash2 />, isDanger: true, onAction: onDelete },
          ]}
        >
          <Ellipsis aria-hidden />
        </MenuButton>
      )}
    </>
  );
}

function RuleWords({ rule }: { rule: RoutingRule }) {
  const { fields, currency, timeZone, memberOf } = useVocabulary();
  const { filter, members } = rule;
  const isForAll = isGroup(filter) && "and" in filter && groupOf(filter).members.length === 0;
  const asked = isForAll ? "All new leads" : describeFilter(filter, fields, { currency, timeZone });
  const names = members.map(({ userId, weight }) => {
    const name = memberOf(userId)?.name ?? "a former member";
    return members.length > 1 && weight > 1 ? `${name} ×${weight}` : name;
  });
  return (
    <div className="text-xs text-muted md:text-sm">
      {asked} → <span className="text-foreground">{takersWords(names)}</span>
    </div>
  );
}

const takersWords = (names: string[]) =>
  names.length === 0
    ? "nobody, they wait"
    : names.length === 1
      ? names[0]
      : `in turn: ${names.join(", ")}`;
