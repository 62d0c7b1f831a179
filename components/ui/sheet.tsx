"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { classNames } from "./class-names";

/**
 * A few choices at the thumb of a phone, or with `isFull` on its whole screen. A native dialog
 * keeps the focus inside and gives it back; Esc and a press outside close it.
 */
export function Sheet({
  title,
  label = title,
  isFull,
  footer,
  onClose,
  children,
}: {
  title: string;
  /** What it is called for screen readers, where the title is a name. */
  label?: string;
  isFull?: boolean;
  footer?: ReactNode;
  onClose: () => void;
  /** May close the sheet, as a link in it does. */
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = () => dialog.current?.close();

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press on the backdrop; Esc does the same.
    <dialog
      ref={dialog}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
      className={classNames(
        "text-foreground",
        isFull
          ? "m-0 h-dvh max-h-none w-dvw max-w-none bg-background"
          : "mx-auto mt-auto mb-0 max-h-[80dvh] w-full max-w-lg animate-rise overflow-hidden rounded-t-xl bg-overlay p-0 shadow-float backdrop:bg-backdrop",
      )}
    >
      <div
        className={classNames(
          "flex flex-col pb-[env(safe-area-inset-bottom)]",
          isFull ? "h-full" : "max-h-[80dvh]",
        )}
      >
        <header className="flex h-13 shrink-0 items-center justify-between gap-2 border-b border-separator pr-1 pl-4">
          <h2 className="min-w-0 truncate text-md font-semibold">{title}</h2>
          <button
            type="button"
            onClick={close}
            aria-label="Close"
            className="grid size-11 shrink-0 place-content-center text-muted"
          >
            <X className="size-5" aria-hidden />
          </button>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2">
          {typeof children === "function" ? children(close) : children}
        </div>
        {footer}
      </div>
    </dialog>
  );
}
