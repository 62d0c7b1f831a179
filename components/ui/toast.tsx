"use client";

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
export async function notify(title: string, notice: Notice = {}) {
  const action = notice.onUndo ? { label: "Undo", onPress: notice.onUndo } : notice.action;
  const toast = await openRegion();
  const id = toast(title, {
    description: notice.description,
    variant: notice.tone,
    timeout: TIMEOUT_MS,
    actionProps: action && {
      children: action.label,
      variant: "outline",
      onPress: () => {
        toast.close(id);
        action.onPress();
      },
    },
  });
}

/** Says what failed and what to do next. */
export function notifyError(message: string, notice: Notice = {}) {
  return notify(message, { ...notice, tone: "danger" });
}

export const OPEN_REGION = "rapport:open-toasts";

/** Pages pay for notices with the first one. */
async function openRegion() {
  const { toast } = await import("@heroui/react/toast");
  window.dispatchEvent(new Event(OPEN_REGION));
  return toast;
}
