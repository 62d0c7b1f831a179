"use client";

import { useId } from "react";
import { TONES, type Tone } from "@/components/ui/tone";

const nameOf = (tone: Tone) => tone.charAt(0).toUpperCase() + tone.slice(1);

/** One of the product's colours, each in view. */
export function ColorField({ value, onChange }: { value: Tone; onChange: (tone: Tone) => void }) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium text-foreground">Color</legend>
      <div className="flex flex-wrap gap-1">
        {TONES.map((tone) => (
          <label
            key={tone}
            data-tone={tone}
            title={nameOf(tone)}
            className="flex size-11 cursor-pointer items-center justify-center rounded-md hover:bg-default has-checked:bg-default has-checked:ring-2 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-focus md:size-8"
          >
            <input
              type="radio"
              name={name}
              value={tone}
              checked={tone === value}
              onChange={() => onChange(tone)}
              className="sr-only"
            />
            <span aria-hidden className="size-4 rounded-full bg-(--tone-dot)" />
            <span className="sr-only">{nameOf(tone)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
