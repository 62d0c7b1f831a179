"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
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
    <Link href="/settings/assistant" className="button button--outline button--sm">
      Raise the budget
    </Link>
  );
}
