"use client";

import { Power } from "lucide-react";
import { useVocabulary } from "@/components/leads/vocabulary";
import { OrderedRowMenu } from "@/components/ui/ordered-row-menu";
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
        <OrderedRowMenu
          name={rule.name}
          id={rule.id}
          ids={ids}
          deleteLabel="Delete"
          more={[
            {
              id: "toggle",
              label: rule.isOn ? "Switch off" : "Switch on",
              icon: <Power />,
              onAction: onToggle,
            },
          ]}
          onEdit={onEdit}
          onReorder={onReorder}
          onDelete={onDelete}
        />
      )}
    </>
  );
}

function RuleWords({ rule }: { rule: RoutingRule }) {
  const { fields, currency, timeZone, format, memberOf } = useVocabulary();
  const { filter, members } = rule;
  const isForAll = isGroup(filter) && "and" in filter && groupOf(filter).members.length === 0;
  const asked = isForAll
    ? "All new leads"
    : describeFilter(filter, fields, { currency, timeZone, format });
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
