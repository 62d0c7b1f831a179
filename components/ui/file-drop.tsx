"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useId, useRef, useState } from "react";
import { classNames } from "./class-names";

/** A place to drop a file on, which is a file input underneath and works by keyboard. */
export function FileDrop({
  label,
  hint,
  accept,
  name = "file",
  onFile,
  error,
}: {
  /** E.g. "Drop a CSV or Excel file here". */
  label: string;
  /** What is taken and how large it may be. */
  hint?: string;
  /** As of an input, e.g. ".csv,.xlsx". */
  accept?: string;
  name?: string;
  onFile: (file: File) => void;
  error?: string;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  }

  return (
    <div>
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames(
          "flex cursor-pointer flex-col items-center gap-1 rounded-lg border border-dashed px-6 py-14 text-center transition-colors duration-100 focus-within:outline-2 focus-within:outline-focus",
          isOver
            ? "border-accent bg-accent-soft"
            : "border-field-border hover:border-muted hover:bg-surface-secondary",
        )}
      >
        <FileUp className="mb-2 size-6 text-muted" aria-hidden />
        <span className="text-md font-medium">{label}</span>
        <span className="text-sm text-muted">
          or <span className="text-link underline underline-offset-2">choose one from this device</span>
        </span>
        {hint && <span className="mt-2 text-xs text-muted">{hint}</span>}
        <input
          ref={input}
          id={id}
          type="file"
          name={name}
          accept={accept}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
            // The same file may be chosen again after it was mended.
            event.target.value = "";
          }}
        />
      </label>
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-2 text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
