import { Plus, Upload, UsersRound } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { Scope } from "@/lib/access";

/** A team without a lead has no figures; this is what to do first. */
export function NoLeads({ scopes }: { scopes: ReadonlySet<Scope> }) {
  return (
    <EmptyState
      icon={<UsersRound />}
      title="No leads yet"
      actions={
        <>
          {scopes.has("leads:write") && (
            <ButtonLink href="/leads?new=1">
              <Plus aria-hidden />
              New lead
            </ButtonLink>
          )}
          {scopes.has("leads:import") && (
            <ButtonLink href="/leads/import" variant="outline">
              <Upload aria-hidden />
              Import a file
            </ButtonLink>
          )}
        </>
      }
    >
      Once leads come in, this page shows how many, how fast they are answered and what becomes of them.
    </EmptyState>
  );
}
