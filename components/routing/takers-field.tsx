"use client";

import { useVocabulary } from "@/components/leads/vocabulary";
import { Checkbox } from "@/components/ui/checkbox";
import { type RoutingMember, routingLimits } from "@/lib/routing/schema";

const weights = Array.from({ length: routingLimits.weight }, (_, index) => index + 1);

/** Who gets the leads of a rule: nobody, one, or several in turn, some more often than others. */
export function TakersField({
  members,
  onChange,
}: {
  members: RoutingMember[];
  onChange: (members: RoutingMember[]) => void;
}) {
  const { assignees, memberOf } = useVocabulary();
  const former = members.filter(({ userId }) => !assignees.some(({ id }) => id === userId));
  const people = [
    ...assignees.map(({ id, name }) => ({ id, name })),
    ...former.map(({ userId: id }) => ({ id, name: memberOf(id)?.name ?? "Former member" })),
  ];
  const toggle = (userId: string) =>
    onChange(
      members.some((member) => member.userId === userId)
        ? members.filter((member) => member.userId !== userId)
        : [...members, { userId, weight: 1 }],
    );
  return (
    <fieldset className="flex min-w-0 flex-col">
      <legend className="mb-1 text-sm font-medium text-foreground">Who gets them</legend>
      <p className="text-xs text-muted">{hintFor(members.length)}</p>
      <ul className="mt-1 max-h-60 overflow-y-auto">
        {people.map(({ id, name }) => {
          const member = members.find(({ userId }) => userId === id);
          return (
            <li key={id} className="flex min-h-9 flex-wrap items-center gap-x-3">
              <Checkbox checked={member !== undefined} onChange={() => toggle(id)} className="flex-1">
                {name}
              </Checkbox>
              {member && members.length > 1 && (
                <label className="flex items-center gap-2 text-xs text-muted">
                  Turns
                  <select
                    aria-label={`Turns of ${name}`}
                    className="input w-18"
                    value={member.weight}
                    onChange={(event) => {
                      const weight = Number(event.currentTarget.value);
                      onChange(members.map((one) => (one.userId === id ? { ...one, weight } : one)));
                    }}
                  >
                    {weights.map((weight) => (
                      <option key={weight}>{weight}</option>
                    ))}
                  </select>
                </label>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function hintFor(count: number): string {
  if (count === 0) return "Nobody: they wait unassigned, and no later rule is asked.";
  return count === 1
    ? "One gets them all, while on duty and with room for more."
    : "They take turns, while on duty and with room for more. More turns mean more leads.";
}
