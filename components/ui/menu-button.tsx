"use client";

import type { ActionMenuProps } from "./action-menu";
import { classNames } from "./class-names";
import { OnDemand } from "./on-demand";

export type { MenuAction } from "./action-menu";

const loadMenu = () => import("./action-menu").then((module) => module.ActionMenu);

/** A button that opens a list of actions. */
export function MenuButton({
  variant = "ghost",
  isIconOnly,
  size,
  ...menu
}: Omit<ActionMenuProps, "triggerClassName"> & {
  variant?: "primary" | "outline" | "ghost";
  isIconOnly?: boolean;
  size?: "sm";
}) {
  const className = classNames(
    "button",
    `button--${variant}`,
    isIconOnly && "button--icon-only",
    size && `button--${size}`,
  );
  return (
    <OnDemand
      load={loadMenu}
      menu={{ ...menu, triggerClassName: className }}
      trigger={{ label: menu.label, className, children: menu.children }}
    />
  );
}
