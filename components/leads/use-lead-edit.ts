"use client";

import { useEffect, useRef } from "react";
import { addTags, assignLead, removeTag, setLeadStatus, updateLead } from "@/app/(crm)/leads/actions";
import { announceChange } from "@/components/live/changes";
import type { Lead, LeadDetails } from "@/lib/leads/schema";
import type { ActionResult } from "@/lib/operations/action";
import type { TeamTag } from "./vocabulary";

const FAILED = "This could not be saved. Check the connection and try again.";

type SetLead = (change: (lead: LeadDetails) => LeadDetails) => void;
type Facts = Record<string, unknown>;
type Write = (version: number) => Promise<ActionResult<Lead | null>>;

/**
 * Writes changes of one lead, one after the other, each upon the version that was seen. When somebody
 * changed other facts meanwhile, both changes stand; when it was the same fact, theirs stays and it is said.
 * Each answers with the sentence of what failed, or with nothing.
 */
export function useLeadEdit(lead: LeadDetails, setLead: SetLead) {
  const seen = useRef<Lead>(lead);
  const queue = useRef(Promise.resolve<string | undefined>(undefined));
  useEffect(() => {
    if (lead.version >= seen.current.version) seen.current = lead;
  }, [lead]);

  async function write(act: Write, facts: Facts): Promise<string | undefined> {
    const before = seen.current;
    let done = await act(before.version).catch(() => undefined);
    const theirs = currentOf(done);
    if (theirs) {
      accept(theirs);
      if (isUntouched(facts, before, theirs)) done = await act(theirs.version).catch(() => undefined);
    }
    if (!done?.ok) return done?.error.detail ?? FAILED;
    if (done.data) accept(done.data);
    announceChange({ resource: "leads", ids: [lead.id] });
    return undefined;
  }

  function accept(written: Lead) {
    seen.current = written;
    setLead((before) => ({ ...before, ...written }));
  }

  function inTurn(act: Write, facts: Facts = {}) {
    const mine = queue.current.then(() => write(act, facts));
    queue.current = mine;
    return mine;
  }

  const { id } = lead;
  return {
    save: (facts: Facts) => inTurn((version) => updateLead({ id, version, ...facts }), facts),
    setStatus: (status: string, lossReason?: string) =>
      inTurn((version) => setLeadStatus({ id, version, status, ...(lossReason && { lossReason }) }), {
        status,
      }),
    assign: (assignedToId: string | null) =>
      inTurn((version) => assignLead({ id, version, assignedToId }), { assignedToId }),
    assignByRules: () => inTurn((version) => assignLead({ id, version, byRules: true })),
    addTag: (tag: TeamTag) => {
      setLead((before) => ({ ...before, tags: [...before.tags, tag] }));
      return inTurn(() => addTags({ id, tagIds: [tag.id] }));
    },
    removeTag: (tagId: string) => {
      setLead((before) => ({ ...before, tags: before.tags.filter((tag) => tag.id !== tagId) }));
      return inTurn(() => removeTag({ id, tagId }));
    },
  };
}

export type LeadEdit = ReturnType<typeof useLeadEdit>;

/** The lead as somebody else left it, out of the answer to a write that came too late. */
function currentOf(done: ActionResult<unknown> | undefined): Lead | undefined {
  if (!done || done.ok || done.error.code !== "conflict") return undefined;
  const current = done.error.data as Lead | undefined;
  return current?.version ? current : undefined;
}

function isUntouched(facts: Facts, before: Lead, theirs: Lead): boolean {
  return Object.entries(facts).every(([key, value]) => {
    if (key !== "customFields")
      return key in theirs && isSame(before[key as keyof Lead], theirs[key as keyof Lead]);
    return Object.keys(value as Facts).every((own) =>
      isSame(before.customFields[own], theirs.customFields[own]),
    );
  });
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
