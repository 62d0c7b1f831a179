"use client";

import { useState } from "react";
import { formatFor } from "@/lib/format";
import type { LocaleChoice } from "@/lib/locales";
import { PickedField } from "./picked-field";

/** Shows the order of day and month, both signs of a number, and the clock. */
const EXAMPLE = "2026-12-31T16:05:00Z";

/** How dates, numbers and money are written, with an example of the one that is picked. Posts by its name. */
export function LocaleField({
  name,
  defaultValue,
  choices,
  error,
}: {
  name: string;
  defaultValue: string;
  choices: LocaleChoice[];
  error?: string | undefined;
}) {
  const [locale, setLocale] = useState(defaultValue);
  const format = formatFor(locale);
  const example = [format.moment(EXAMPLE, { timeZone: "UTC" }), format.money(1_250_050)].join(" · ");
  return (
    <PickedField
      label="Dates, numbers and money"
      name={name}
      value={locale}
      options={choices.map(({ id, label, englishName }) => ({
        id,
        label,
        ...(englishName !== label && { description: englishName }),
      }))}
      onPick={setLocale}
      description={`${example}. Words stay English.`}
      error={error}
    />
  );
}
