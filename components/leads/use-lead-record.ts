"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { readLeadRecord } from "@/app/(crm)/leads/actions";
import { useLive } from "@/components/live/use-live";
import { rememberLead } from "@/components/shell/recent-leads";
import type { LeadDetails } from "@/lib/leads/schema";
import type { Problem } from "@/lib/operations/errors";
import type { LeadRecord } from "./lead-record-data";
import { useVocabulary } from "./vocabulary";

const QUIET_MS = 250;
/** Going back and forth between leads shows what was read last while it is read again. */
const REMEMBERED = 30;
const remembered = new Map<string, LeadRecord>();

/** A lead with its timeline, kept current while others change it. */
export function useLeadRecord(id: string, given?: LeadRecord) {
  const [record, setRecord] = useState(given ?? remembered.get(id));
  const [problem, setProblem] = useState<Problem>();
  const turn = useRef(0);

  const { userId } = useVocabulary();
  useEffect(() => {
    if (userId) rememberLead(userId, id);
  }, [userId, id]);

  const keep = useCallback((next: LeadRecord) => {
    setRecord(next);
    setProblem(undefined);
    remembered.delete(next.lead.id);
    remembered.set(next.lead.id, next);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest) remembered.delete(oldest);
  }, []);

  const read = useCallback(async () => {
    turn.current += 1;
    const asked = turn.current;
    const answer = await readLeadRecord(id);
    if (asked !== turn.current) return;
    if (answer.ok) keep(answer.data);
    else setProblem(answer.error);
  }, [id, keep]);
  const reload = useCallback(() => read().catch(() => undefined), [read]);

  // A page that was drawn again brings the record as it is by now.
  useEffect(() => {
    if (given) keep(given);
  }, [given, keep]);

  const isGiven = given !== undefined;
  useEffect(() => {
    if (isGiven) return;
    const timer = window.setTimeout(reload, remembered.has(id) ? QUIET_MS : 0);
    return () => window.clearTimeout(timer);
  }, [id, isGiven, reload]);

  useLive(({ resource, ids }) => resource === "leads" && (ids.length === 0 || ids.includes(id)), read);

  /** Puts in what a write answered, before the record is read again. */
  const setLead = useCallback((change: (lead: LeadDetails) => LeadDetails) => {
    setRecord((before) => before && { ...before, lead: change(before.lead) });
  }, []);

  return { record, problem, reload, setLead };
}
