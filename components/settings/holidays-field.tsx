"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Holiday } from "@/lib/settings/schema";

interface Row extends Holiday {
  key: number;
}

/** Days on which nobody works. */
export function HolidaysField({
  holidays,
  errors,
}: {
  holidays: Holiday[];
  errors: Record<string, string>;
}) {
  const [rows, setRows] = useState<Row[]>(holidays.map((holiday, key) => ({ ...holiday, key })));
  const change = (key: number, values: Partial<Holiday>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...values } : row)));
  const add = () =>
    setRows([...rows, { key: 1 + Math.max(-1, ...rows.map((row) => row.key)), date: "", name: "" }]);
  const value = rows.map(({ date, name }) => ({ date, name }));
  const error = Object.entries(errors).find(([path]) => path.startsWith("holidays"))?.[1];
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-medium">Holidays</legend>
      <input type="hidden" name="holidays" value={JSON.stringify(value)} />
      {rows.length === 0 && <p className="mt-0.5 text-xs text-muted">No day off beside the week's.</p>}
      <ul className="mt-1.5 flex flex-col gap-2">
        {rows.map((row) => (
          <li key={row.key} className="flex items-center gap-2">
            <input
              type="date"
              aria-label="Day"
              required
              value={row.date}
              onChange={(event) => change(row.key, { date: event.currentTarget.value })}
              className="input w-36 shrink-0 phone:w-40"
            />
            <input
              aria-label="Name of the holiday"
              required
              maxLength={100}
              placeholder="New Year"
              value={row.name}
              onChange={(event) => change(row.key, { name: event.currentTarget.value })}
              className="input min-w-0 flex-1"
            />
            <Button
              aria-label={`Remove ${row.name || "this holiday"}`}
              onPress={() => setRows(rows.filter(({ key }) => key !== row.key))}
              variant="ghost"
              isIconOnly
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      {error && (
        <p role="alert" className="mt-1 text-xs text-danger">
          {error}
        </p>
      )}
      <Button onPress={add} variant="ghost" className="mt-1">
        <Plus aria-hidden />
        Add a holiday
      </Button>
    </fieldset>
  );
}
