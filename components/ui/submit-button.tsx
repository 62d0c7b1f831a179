"use client";

import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/** Submits the form around it and shows that it is on its way. */
export function SubmitButton({
  children,
  pendingLabel,
  isPending,
  ...button
}: Omit<ButtonProps, "children" | "type"> & {
  children: ReactNode;
  pendingLabel?: string;
  /** For forms that are not sent by an action. */
  isPending?: boolean;
}) {
  const status = useFormStatus();
  const pending = isPending ?? status.pending;
  return (
    <Button {...button} type="submit" isPending={pending}>
      {pending && <LoaderCircle className="animate-spin-fast" aria-hidden />}
      {pending ? (pendingLabel ?? children) : children}
    </Button>
  );
}
