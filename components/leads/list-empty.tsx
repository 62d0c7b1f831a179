"use client";

import { Plus, SearchX, Upload, UsersRound } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { useVocabulary } from "./vocabulary";

/** Why the list shows nothing, and what to do about it. */
export function ListEmpty({
  isNarrowed,
  onClear,
  onNew,
}: {
  /** A search or filter is at work. */
  isNarrowed: boolean;
  onClear: () => void;
  onNew: () => void;
}) {
  const { can } = useVocabulary();
  if (isNarrowed)
    return (
      <EmptyState
        icon={<SearchX />}
        title="No lead matches"
        actions={
          <Button variant="outline" onPress={onClear}>
            Clear search and filters
          </Button>
        }
      >
        Try fewer words, or take a condition off the filter.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<UsersRound />}
      title="No leads yet"
      actions={
        <>
          {can("leads:write") && (
            <Button variant="primary" onPress={onNew}>
              <Plus aria-hidden />
              New lead
            </Button>
          )}
          {can("leads:import") && (
            <ButtonLink href="/leads/import" variant="outline">
              <Upload aria-hidden />
              Import a file
            </ButtonLink>
          )}
        </>
      }
    >
      Leads are the people who may buy from you. Add the first one, or bring your list from a
      spreadsheet.
    </EmptyState>
  );
}
