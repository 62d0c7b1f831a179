"use client";

import { useEffect, useState } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { readStatus } from "./agent-api";

/** Leads whoever may raise the budget to where it is raised; others see nothing. */
export function CapsLink() {
  const [mayRaise, setMayRaise] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    // Only who manages the assistant is told what the team has spent.
    readStatus(leaving.signal)
      .then(({ team }) => setMayRaise(team !== null))
      .catch(() => {});
    return () => leaving.abort();
  }, []);
  if (!mayRaise) return null;
  return (
    <ButtonLink href="/settings/assistant" variant="outline" size="sm">
      Raise the budget
    </ButtonLink>
  );
}
