"use client";

import { type RefObject, useEffect, useState } from "react";
import { createLead } from "@/app/(crm)/leads/actions";
import { useFormat } from "@/components/ui/format";
import type { DuplicateCandidate, Lead } from "@/lib/leads/schema";
import { leadName } from "./lead-words";
import { notifyDone } from "./undo";
import { useDuplicateCheck } from "./use-duplicate-check";
import { useVocabulary } from "./vocabulary";

export type NewLeadValues = {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  company: string;
  value: string;
  source: string;
  status: string;
  lossReason: string;
  assignedToId: string;
  tagIds: string[];
  customFields: Record<string, unknown>;
};

/** In the place of an owner: whoever the team's rules choose. */
export const BY_RULES = "rules";

/** What makes a lead look like another one; changing it asks the question anew. */
const TELLING = ["firstName", "lastName", "email", "phone", "company"] as const;
const FAILED =
  "The lead could not be created. Check the connection and try again; what you typed is still here.";

/** The state of a form for a new lead: values, what is wrong with them, and who looks alike. */
export function useNewLead({
  form,
  onCreated,
}: {
  form: RefObject<HTMLFormElement | null>;
  onCreated: (lead: Lead) => void;
}) {
  const format = useFormat();
  const { statuses, userId, assignees, statusOf } = useVocabulary();
  const [values, setValues] = useState<NewLeadValues>(() => ({
    ...EMPTY,
    status: statuses[0]?.key ?? "",
    assignedToId: assignees.some(({ id }) => id === userId) ? (userId ?? "") : "",
  }));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string>();
  const [refused, setRefused] = useState<{ sentence: string; candidates: DuplicateCandidate[] }>();
  const [isPending, setPending] = useState(false);
  const found = useDuplicateCheck(values);

  function set(change: Partial<NewLeadValues>) {
    setValues((before) => ({ ...before, ...change }));
    setErrors((before) =>
      Object.fromEntries(Object.entries(before).filter(([name]) => !(name in change))),
    );
    if (TELLING.some((name) => name in change)) setRefused(undefined);
  }

  const [failures, setFailures] = useState(0);
  useEffect(() => {
    if (failures > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [failures, form]);

  function fail(fields: Record<string, string>, sentence?: string) {
    setErrors(fields);
    setProblem(sentence);
    setFailures((count) => count + 1);
  }

  async function submit(force: boolean) {
    const cents = values.value.trim() ? format.parseMoney(values.value) : null;
    if (values.value.trim() && (cents === null || cents < 0))
      return fail({ value: `Type an amount, such as ${format.amountExamples}.` });
    setPending(true);
    setProblem(undefined);
    const done = await createLead({
      ...inputOf(values, cents, statusOf(values.status)?.requiresReason),
      force,
    }).catch(() => undefined);
    setPending(false);
    if (done?.ok) {
      notifyDone(`${leadName(done.data)} added`, done.entryId);
      return onCreated(done.data);
    }
    const candidates = (done?.error.data as { candidates?: DuplicateCandidate[] } | undefined)
      ?.candidates;
    if (done?.error.code === "conflict" && candidates) {
      return setRefused({ sentence: done.error.detail, candidates });
    }
    const fields = done?.error.fields ?? {};
    const known = Object.fromEntries(
      Object.entries(fields).map(([path, sentence]) => [
        path === "valueCents" ? "value" : path,
        sentence,
      ]),
    );
    fail(known, Object.keys(known).some(isShown) ? undefined : (done?.error.detail ?? FAILED));
  }

  return {
    values,
    set,
    errors,
    problem,
    candidates: refused?.candidates ?? found,
    refusal: refused?.sentence,
    isPending,
    submit,
  };
}

const EMPTY: NewLeadValues = {
  firstName: "",
  lastName: "",
  email: "",
  phone: "",
  company: "",
  value: "",
  source: "",
  status: "",
  lossReason: "",
  assignedToId: "",
  tagIds: [],
  customFields: {},
};

const isShown = (path: string) => path in EMPTY || path.startsWith("customFields.");

function inputOf(
  { value: _, ...values }: NewLeadValues,
  valueCents: number | null,
  needsReason = false,
) {
  const texts = Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ""));
  const { lossReason, assignedToId: _owner, ...others } = texts;
  return {
    ...others,
    ...(values.assignedToId !== BY_RULES && { assignedToId: values.assignedToId || null }),
    ...(valueCents !== null && { valueCents }),
    ...(needsReason && { lossReason }),
  };
}
