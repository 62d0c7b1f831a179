"use client";

import { ToastProvider as HeroToastProvider, toast } from "@heroui/react/toast";

/** Long enough to read the sentence and to reach Undo with the keyboard (Alt+T). */
const TIMEOUT_MS = 10_000;

type Notice = {
  description?: string;
  tone?: "default" | "success" | "danger" | "warning";
  /** Shows an Undo button. */
  onUndo?: () => void;
  /** Any other one action. */
  action?: { label: string; onPress: () => void };
};

/** Says what has just happened, in a corner, for ten seconds. Spoken by screen readers. */
export function notify(title: string, notice: Notice = {}): string {
  const action = notice.onUndo ? { label: "Undo", onPress: notice.onUndo } : notice.action;
  const id = toast(title, {
    description: notice.description,
    variant: notice.tone,
    timeout: TIMEOUT_MS,
    actionProps: action && {
      children: action.label,
      onPress: () => {
        toast.close(id);
        action.onPress();
      },
    },
  });
  return id;
}

/** Says what failed and what to do next. */
export function notifyError(message: string, notice: Notice = {}): string {
  return notify(message, { ...notice, tone: "danger" });
}

/** The place where notices appear. The shell has one. */
export function ToastRegion() {
  return <HeroToastProvider placement="bottom end" width={360} />;
}
