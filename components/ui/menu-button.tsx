"use client";

import type { ActionMenuProps } from "./action-menu";
import { type ButtonLook, buttonClass } from "./button-class";
import { OnDemand } from "./on-demand";

export type { MenuAction } from "./action-menu";

const loadMenu = () => import("./action-menu").then((module) => module.ActionMenu);

/** A button that opens a list of actions. */
export function MenuButton({
  variant = "ghost",
  isIconOnly,
  size,
  ...menu
}: Omit<ActionMenuProps, "triggerClassName"> & Omit<ButtonLook, "fullWidth">) {
  const className = buttonClass({ variant, isIconOnly, size });
  return (
    <OnDemand
      load={loadMenu}
      menu={{ ...menu, triggerClassName: className }}
      trigger={{ label: menu.label, className, children: menu.children }}
    />
  );
}
