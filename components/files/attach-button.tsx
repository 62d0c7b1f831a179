"use client";

import { Paperclip } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";

/** Opens the browser's chooser of files. */
export function AttachButton({
  label,
  isIconOnly,
  onFiles,
}: {
  /** What for, e.g. "Attach files to the note". */
  label: string;
  isIconOnly?: boolean;
  onFiles: (files: Iterable<File>) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        isIconOnly={isIconOnly}
        aria-label={label}
        onPress={() => input.current?.click()}
      >
        <Paperclip aria-hidden />
        {!isIconOnly && "Attach"}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onFiles(event.target.files ?? []);
          event.target.value = "";
        }}
      />
    </>
  );
}
