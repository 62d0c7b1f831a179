"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useFormat } from "@/components/ui/format";
import type { Scope } from "@/lib/access";
import type { Field } from "@/lib/filters/schema";
import type { Choice, CustomField, NamedRule, PipelineStatus } from "@/lib/settings/schema";

export type TeamMate = {
  id: string;
  name: string;
  avatarUrl: string | null;
  isActive: boolean;
  /** Whether leads and tasks can be given to them; who only looks has none. */
  canOwn: boolean;
};
export type TeamTag = { id: string; name: string; color: string };

/** What a team's leads are spoken of in: its statuses, people, tags and own fields. */
export type Vocabulary = {
  statuses: PipelineStatus[];
  /** Words that the team offers first; a lead may have any others. */
  lossReasons: Choice[];
  sources: Choice[];
  members: TeamMate[];
  tags: TeamTag[];
  customFields: CustomField[];
  /** The rules that give new leads an owner, in their order. */
  routingRules: NamedRule[];
  /** What leads can be filtered by. */
  fields: Field[];
  currency: string;
  timeZone: string;
  userId: string | undefined;
  scopes: Scope[];
};

const Known = createContext<Vocabulary | undefined>(undefined);

export function VocabularyProvider({ value, children }: { value: Vocabulary; children: ReactNode }) {
  return <Known value={value}>{children}</Known>;
}

/** The team's words, and quick ways to look one up. */
export function useVocabulary() {
  const vocabulary = useContext(Known);
  if (!vocabulary) throw new Error("A screen of leads stands inside a VocabularyProvider.");
  const format = useFormat();
  return useMemo(() => {
    const statuses = new Map(vocabulary.statuses.map((status) => [status.key, status]));
    const members = new Map(vocabulary.members.map((member) => [member.id, member]));
    return {
      ...vocabulary,
      format,
      statusOf: (key: string) => statuses.get(key),
      memberOf: (id: string | null | undefined) => (id ? members.get(id) : undefined),
      /** People that may be given leads. */
      assignees: vocabulary.members.filter((member) => member.canOwn),
      can: (scope: Scope) => vocabulary.scopes.includes(scope),
    };
  }, [vocabulary, format]);
}
