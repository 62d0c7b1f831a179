"use client";

import type { ComponentProps, MouseEvent } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

export type ButtonProps = Omit<ComponentProps<"button">, "disabled" | "onClick" | "onKeyDown"> &
  ButtonLook & {
    onPress?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
    isDisabled?: boolean | undefined;
    /** At work: it cannot be pressed and keeps the focus. */
    isPending?: boolean | undefined;
  };

/**
 * HeroUI's button on the browser's own, so that a page that shows buttons does not load what
 * menus and dialogs need. Triggers of a HeroUI menu or popover, and buttons with a `slot`, are
 * HeroUI's.
 */
export function Button({
  variant,
  size,
  isIconOnly,
  fullWidth,
  className,
  type = "button",
  onPress,
  isDisabled,
  isPending,
  ...button
}: ButtonProps) {
  return (
    <button
      {...button}
      type={isPending ? "button" : type}
      disabled={isDisabled}
      aria-disabled={isPending || undefined}
      data-pending={isPending || undefined}
      className={buttonClass({ variant, size, isIconOnly, fullWidth }, className)}
      onKeyDown={(event) => {
        // A held key is one press.
        if (event.repeat && event.key === "Enter") event.preventDefault();
      }}
      onClick={(event) => {
        // Safari leaves the focus where it was, and a dialog could not give it back.
        event.currentTarget.focus({ preventScroll: true });
        if (!isPending) onPress?.(event);
      }}
    />
  );
}
