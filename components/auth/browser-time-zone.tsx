"use client";

import { useEffect, useState } from "react";

/** Times are shown in a person's own zone, which only their browser knows. */
export function BrowserTimeZone() {
  const [zone, setZone] = useState("");
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone ?? ""), []);
  return <input type="hidden" name="timeZone" value={zone} />;
}
