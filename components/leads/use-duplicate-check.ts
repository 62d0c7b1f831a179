"use client";

import { useEffect, useState } from "react";
import { checkDuplicates } from "@/app/(crm)/leads/actions";
import type { DuplicateCandidate } from "@/lib/leads/schema";

const PAUSE_MS = 350;

type Person = { firstName: string; lastName: string; email: string; phone: string; company: string };

/** Who looks like the person being typed in, asked whenever typing pauses. */
export function useDuplicateCheck({
  firstName,
  lastName,
  email,
  phone,
  company,
}: Person): DuplicateCandidate[] {
  const [candidates, setCandidates] = useState<DuplicateCandidate[]>([]);

  useEffect(() => {
    let isCurrent = true;
    const timer = window.setTimeout(async () => {
      const given = Object.entries({ firstName, lastName, email, phone, company }).filter(([, text]) =>
        text.trim(),
      );
      const isEnough =
        email.includes("@") ||
        phone.replace(/\D/g, "").length >= 7 ||
        (company && (firstName || lastName)) ||
        (firstName && lastName);
      // A hint that cannot be had is no reason to disturb who types; creating checks again.
      const found = isEnough
        ? await checkDuplicates(Object.fromEntries(given)).catch(() => undefined)
        : undefined;
      if (isCurrent) setCandidates(found?.ok ? found.data.candidates : []);
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [firstName, lastName, email, phone, company]);

  return candidates;
}
