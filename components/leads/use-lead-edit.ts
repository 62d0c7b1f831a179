"use client";

import { useEffect, useRef } from "react";
import { addTags, assignLead, removeTag, setLeadStatus, updateLead } from "@/app/(crm)/leads/actions";
import { announceChange } from "@/components/live/changes";
import type { Lead, LeadDetails } from "@/lib/leads/schema";
import type { ActionResult } from "@/lib/operations/action";
import type { TeamTag } from "./vocabulary";

const FAILED = "This could not be saved. Check the connection and try again.";

type SetLead = (change: (lead: LeadDetails) => LeadDetails) => void;
type Written = ActionResult<Lead | null>;

/**
 * Writes changes of one lead, one after the other, each upon the version that was seen.
 * Each answers with the sentence of what failed, or with nothing.
 */
export function useLeadEdit(lead: LeadDetails, setLead: SetLead) {
  const version = useRef(lead.version);
  const queue = useRef(Promise.resolve<string | undefined>(undefined));
  useEffect(() => {
    version.current = Math.max(version.current, lead.version);
  }, [lead.version]);

  async function write(act: (version: number) => Promise<Written>, isVersioned: boolean) {
    const done = await act(version.current).catch(() => undefined);
    if (done?.ok) {
      if (done.data) accept(done.data);
      announceChange({ events: [], leadIds: [lead.id] });
      return undefined;
    }
    const current =
      done?.error.code === "conflict" && isVersioned
        ? (done.error.data as Lead | undefined)
        : undefined;
    if (current?.version) accept(current);
    return done?.error.detail ?? FAILED;
  }

  function accept(written: Lead) {
    version.current = written.version;
    setLead((before) => ({ ...before, ...written }));
  }

  function inTurn(act: (version: number) => Promise<Written>, isVersioned = true) {
    const mine = queue.current.then(() => write(act, isVersioned));
    queue.current = mine;
    return mine;
  }

  return {
    save: (facts: Record<string, unknown>) =>
      inTurn((version) => updateLead({ id: lead.id, version, ...facts })),
    setStatus: (status: string, lossReason?: string) =>
      inTurn((version) =>
        setLeadStatus({ id: lead.id, version, status, ...(lossReason && { lossReason }) }),
      ),
    assign: (assignedToId: string | null) =>
      inTurn((version) => assignLead({ id: lead.id, version, assignedToId })),
    addTag: (tag: TeamTag) => {
      setLead((before) => ({ ...before, tags: [...before.tags, tag] }));
      return inTurn(() => addTags({ id: lead.id, tagIds: [tag.id] }), false);
    },
    removeTag: (tagId: string) => {
      setLead((before) => ({ ...before, tags: before.tags.filter((tag) => tag.id !== tagId) }));
      return inTurn(() => removeTag({ id: lead.id, tagId }), false);
    },
  };
}

export type LeadEdit = ReturnType<typeof useLeadEdit>;
