"use client";

import { lazy, Suspense } from "react";
import type { ConfirmDialogProps } from "./confirm-modal";
import { useWhenOpened } from "./use-when-opened";

const load = () => import("./confirm-modal").then((module) => ({ default: module.ConfirmModal }));
const ConfirmModal = lazy(load);

/** Asks before something that cannot be undone. What can be undone offers Undo instead. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return useWhenOpened(props.isOpen, load) ? (
    <Suspense>
      <ConfirmModal {...props} />
    </Suspense>
  ) : null;
}
