"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";

/** A few choices at the thumb of a phone. A native dialog keeps the focus inside; Esc and a press outside close it. */
export function Sheet({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press on the backdrop; Esc does the same.
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
      className="mx-auto mt-auto mb-0 max-h-[80dvh] w-full max-w-lg animate-rise overflow-hidden rounded-t-xl bg-overlay p-0 text-foreground shadow-float backdrop:bg-backdrop"
    >
      <div className="flex max-h-[80dvh] flex-col pb-[env(safe-area-inset-bottom)]">
        <header className="flex h-13 shrink-0 items-center justify-between gap-2 border-b border-separator pr-1 pl-4">
          <h2 className="min-w-0 truncate text-md font-semibold">{title}</h2>
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            aria-label="Close"
            className="grid size-11 shrink-0 place-content-center text-muted"
          >
            <X className="size-5" aria-hidden />
          </button>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2">{children}</div>
      </div>
    </dialog>
  );
}
