"use client";

import { ArrowLeft, ChevronDown, ChevronUp, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Button } from "./button";
import { PHONE, useMedia } from "./use-media";

/**
 * A record over its list: on a desktop at the right, the list still usable; on a phone the whole
 * screen. Place it inside a `relative` box beside the list. Esc closes it, J and K go on.
 */
export function SidePanel({
  label,
  title,
  actions,
  onClose,
  onNext,
  onPrevious,
  children,
}: {
  /** Names the panel for screen readers, e.g. the lead's name. */
  label: string;
  /** The panel's head; `label` when left out. */
  title?: ReactNode;
  actions?: ReactNode;
  onClose: () => void;
  onNext?: () => void;
  onPrevious?: () => void;
  children: ReactNode;
}) {
  const panel = useRef<HTMLDialogElement>(null);
  const isPhone = useMedia(PHONE);
  useFocusWhileOpen(panel);
  useOthersInert(panel, isPhone === true);

  return (
    <dialog
      ref={panel}
      open
      aria-label={label}
      onKeyDown={(event) => onPanelKey(event, { onClose, onNext, onPrevious })}
      aria-modal={isPhone || undefined}
      tabIndex={-1}
      className="absolute inset-y-0 right-0 left-auto z-30 m-0 flex h-auto max-h-none w-120 max-w-full animate-panel flex-col border-l border-border bg-surface p-0 text-foreground shadow-float outline-none phone:fixed phone:inset-0 phone:z-50 phone:h-dvh phone:w-full phone:border-0"
    >
      <header className="flex h-13 shrink-0 items-center gap-1 border-b border-border px-3 phone:px-1">
        <Button
          variant="ghost"
          isIconOnly
          aria-label="Back to the list"
          onPress={onClose}
          className="md:hidden"
        >
          <ArrowLeft aria-hidden />
        </Button>
        <div className="min-w-0 flex-1 truncate px-1 text-md font-semibold">{title ?? label}</div>
        {actions}
        {(onNext || onPrevious) && (
          <>
            <StepButton label="Previous (K)" onPress={onPrevious}>
              <ChevronUp aria-hidden />
            </StepButton>
            <StepButton label="Next (J)" onPress={onNext}>
              <ChevronDown aria-hidden />
            </StepButton>
          </>
        )}
        <Button
          variant="ghost"
          isIconOnly
          aria-label="Close (Esc)"
          onPress={onClose}
          className="phone:hidden"
        >
          <X aria-hidden />
        </Button>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-[env(safe-area-inset-bottom)]">
        {children}
      </div>
    </dialog>
  );
}

function StepButton({
  label,
  onPress,
  children,
}: {
  label: string;
  onPress?: () => void;
  children: ReactNode;
}) {
  return (
    <Button variant="ghost" isIconOnly aria-label={label} isDisabled={!onPress} onPress={onPress}>
      {children}
    </Button>
  );
}

type Panel = React.RefObject<HTMLElement | null>;

/** Takes the focus on opening and gives it back to the row it came from. */
function useFocusWhileOpen(panel: Panel) {
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    const opened = panel.current;
    return () => {
      const isLost =
        document.activeElement === document.body || opened?.contains(document.activeElement);
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [panel]);
}

/** Full screen, it covers the rest, so the rest must not be reached by keys or readers. */
function useOthersInert(panel: Panel, isActive: boolean) {
  useEffect(() => {
    if (!isActive) return;
    const silenced: HTMLElement[] = [];
    for (
      let element: HTMLElement | null = panel.current;
      element && element !== document.body;
      element = element.parentElement
    ) {
      for (const sibling of element.parentElement?.children ?? []) {
        const isOther = sibling !== element && sibling instanceof HTMLElement;
        if (!isOther || sibling.inert || isLive(sibling)) continue;
        sibling.inert = true;
        silenced.push(sibling);
      }
    }
    return () => {
      for (const element of silenced) element.inert = false;
    };
  }, [panel, isActive]);
}

function isLive(element: HTMLElement) {
  return element.matches("[aria-live], [data-slot^=toast], :has(> [data-slot^=toast])");
}

type Steps = { onClose: () => void; onNext?: () => void; onPrevious?: () => void };

function onPanelKey(event: KeyboardEvent<HTMLElement>, steps: Steps) {
  const target = event.target as HTMLElement;
  // A menu or dialog opened from the panel stands outside of it and has keys of its own.
  if (!event.currentTarget.contains(target)) return;
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.key === "Escape") return steps.onClose();
  if (target.matches("input, textarea, select, [contenteditable]")) return;
  if (event.key === "j") steps.onNext?.();
  if (event.key === "k") steps.onPrevious?.();
}
