"use client";

import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "./class-names";

/** The browser's own checkbox in our looks: light enough for every row of a table. */
export function Checkbox({
  children,
  isIndeterminate = false,
  className,
  ...input
}: Omit<ComponentProps<"input">, "type"> & {
  /** The label; give `aria-label` when there is none to see. */
  children?: ReactNode;
  isIndeterminate?: boolean;
}) {
  const ownId = useId();
  const id = input.id ?? ownId;
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = isIndeterminate;
  }, [isIndeterminate]);

  const box = (
    <input
      ref={ref}
      type="checkbox"
      {...input}
      id={id}
      className={classNames("checkbox-box", !children && className)}
    />
  );
  if (!children) return box;
  return (
    <label
      htmlFor={id}
      className={classNames(
        "flex min-h-8 cursor-pointer items-center gap-2 text-sm phone:min-h-11",
        className,
      )}
    >
      {box}
      {children}
    </label>
  );
}
