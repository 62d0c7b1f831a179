"use client";

import { Section } from "@/components/ui/page-header";
import { Segmented } from "@/components/ui/segmented";
import type { MappingDraft } from "./mapping-draft";

type Rule = Pick<MappingDraft, "matchBy" | "onMatch">;

const waysToMatch = [
  { value: "email", label: "By email" },
  { value: "phone", label: "By phone" },
  { value: "none", label: "Don't look" },
] as const;

const waysOnMatch = [
  { value: "skip", label: "Skip the row" },
  { value: "update", label: "Update the lead" },
] as const;

/** What happens to rows that speak of leads which exist. */
export function MatchRule({ rule, onChange }: { rule: Rule; onChange: (rule: Rule) => void }) {
  return (
    <Section title="Leads that exist already" description={explained(rule)}>
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <div>
          <p className="mb-1.5 text-sm font-medium" aria-hidden>
            Find them
          </p>
          <Segmented
            label="Find leads that exist"
            options={[...waysToMatch]}
            value={rule.matchBy}
            onChange={(matchBy) => onChange({ ...rule, matchBy })}
          />
        </div>
        {rule.matchBy !== "none" && (
          <div>
            <p className="mb-1.5 text-sm font-medium" aria-hidden>
              When one is found
            </p>
            <Segmented
              label="When a lead is found"
              options={[...waysOnMatch]}
              value={rule.onMatch}
              onChange={(onMatch) => onChange({ ...rule, onMatch })}
            />
          </div>
        )}
      </div>
    </Section>
  );
}

function explained({ matchBy, onMatch }: Rule): string {
  if (matchBy === "none") return "Every row becomes a new lead, even where that lead exists.";
  const known = matchBy === "email" ? "email address" : "phone number";
  return onMatch === "skip"
    ? `A row with the ${known} of a lead, or of an earlier row, is skipped. Leads that exist stay as they are.`
    : `A row with the ${known} of a lead, or of an earlier row, changes that lead. Empty cells change nothing.`;
}
