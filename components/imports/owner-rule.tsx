"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Section } from "@/components/ui/page-header";

/** Whether new leads without an owner go through the team's rules. */
export function OwnerRule({
  assignsByRules,
  onChange,
}: {
  assignsByRules: boolean;
  onChange: (assignsByRules: boolean) => void;
}) {
  return (
    <Section
      title="Owners of new leads"
      description="Leads for which the file names an owner get that one."
    >
      <Checkbox checked={assignsByRules} onChange={(event) => onChange(event.currentTarget.checked)}>
        Share out the others by the team's rules
      </Checkbox>
    </Section>
  );
}
