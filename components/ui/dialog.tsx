"use client";

import { lazy, Suspense } from "react";
import type { DialogProps } from "./dialog-modal";
import { useWhenOpened } from "./use-when-opened";

const load = () => import("./dialog-modal").then((module) => ({ default: module.DialogModal }));
const DialogModal = lazy(load);

/** A short task over the page, such as a form. Esc and a press outside close it. */
export function Dialog(props: DialogProps) {
  return useWhenOpened(props.isOpen, load) ? (
    <Suspense>
      <DialogModal {...props} />
    </Suspense>
  ) : null;
}
