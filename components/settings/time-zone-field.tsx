"use client";

import { ChevronsUpDown } from "lucide-react";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Picker } from "@/components/ui/picker";

const words = (zone: string) => zone.replaceAll("_", " ");

/** A time zone out of some four hundred, found by typing part of a city. Posts by its name. */
export function TimeZoneField({
  name,
  defaultValue,
  timeZones,
  error,
}: {
  name: string;
  defaultValue: string;
  timeZones: string[];
  error?: string | undefined;
}) {
  const [zone, setZone] = useState(defaultValue);
  // A zone that goes by another name now, and UTC, are not in the browser's list.
  const known = timeZones.includes(zone) ? timeZones : [zone, ...timeZones];
  return (
    <Field label="Time zone" error={error}>
      {(aria) => (
        <div>
          <input type="hidden" name={name} value={zone} {...aria} />
          <Picker
            label="Time zone"
            triggerLabel={`Time zone: ${words(zone)}`}
            options={known.map((id) => ({ id, label: words(id) }))}
            value={zone}
            triggerClassName="input flex w-full cursor-pointer items-center justify-between gap-2 text-left"
            onPick={(picked) => picked && setZone(picked)}
          >
            <span className="truncate">{words(zone)}</span>
            <ChevronsUpDown className="size-4 shrink-0 text-muted" aria-hidden />
          </Picker>
        </div>
      )}
    </Field>
  );
}
