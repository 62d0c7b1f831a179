"use client";

import { Checkbox } from "@/components/ui/checkbox";
import type { Scope } from "@/lib/access";
import { scopeWords } from "./scope-words";

/** The rights of a key, out of those that its person has. */
export function ScopeChoices({
  scopes,
  chosen,
  onChange,
  error,
}: {
  scopes: Scope[];
  chosen: Scope[];
  onChange: (chosen: Scope[]) => void;
  error?: string | undefined;
}) {
  const isAll = chosen.length === scopes.length;
  const toggle = (scope: Scope) =>
    onChange(chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope]);
  return (
    <fieldset>
      <legend className="text-sm font-medium text-foreground">Its rights</legend>
      <Checkbox
        checked={isAll}
        isIndeterminate={!isAll && chosen.length > 0}
        onChange={() => onChange(isAll ? [] : scopes)}
      >
        All that you have
      </Checkbox>
      <div className="grid max-h-56 gap-x-4 overflow-y-auto border-t border-separator pt-1 sm:grid-cols-2">
        {scopes.map((scope) => (
          <Checkbox key={scope} checked={chosen.includes(scope)} onChange={() => toggle(scope)}>
            {scopeWords(scope)}
          </Checkbox>
        ))}
      </div>
      {error && (
        <p role="alert" className="text-xs text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
