"use client";

import { useState } from "react";
import { PickedField } from "./picked-field";

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
    <PickedField
      label="Time zone"
      name={name}
      value={zone}
      options={known.map((id) => ({ id, label: words(id) }))}
      onPick={setZone}
      error={error}
    />
  );
}
