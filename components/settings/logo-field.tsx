"use client";

import { useRef, useState } from "react";
import { TeamPicture } from "@/components/shell/team-picture";
import { Button } from "@/components/ui/button";
import { shrinkPicture } from "./shrink-picture";

/** So small that it can stand inside every page. */
const SIDE_PX = 128;

/** The team's logo: any picture is taken, cut to a square and made small before it is sent. */
export function LogoField({
  name,
  logoUrl,
  error,
}: {
  name: string;
  logoUrl: string | null;
  error?: string;
}) {
  const [value, setValue] = useState(logoUrl);
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const message = problem ?? error;

  async function take(file: File | undefined) {
    if (!file) return;
    const small = await shrinkPicture(file, SIDE_PX).catch(() => undefined);
    setProblem(small ? undefined : "This is no picture that can be read. Use a PNG, JPEG or WebP.");
    if (small) setValue(`data:image/jpeg;base64,${small}`);
  }

  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-medium">Logo</legend>
      <input type="hidden" name="logoUrl" value={value ?? ""} />
      <div className="mt-1.5 flex items-center gap-3">
        <TeamPicture team={{ name, logoUrl: value }} className="size-12" />
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-label="Choose a logo"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
        <Button variant="outline" onPress={() => input.current?.click()}>
          {value ? "Change" : "Choose a picture"}
        </Button>
        {value && (
          <Button variant="ghost" onPress={() => setValue(null)}>
            Remove
          </Button>
        )}
      </div>
      {message && (
        <p role="alert" className="mt-1 text-xs text-danger">
          {message}
        </p>
      )}
    </fieldset>
  );
}
