"use client";

import { Dropdown } from "@heroui/react/dropdown";
import type { ReactNode } from "react";

export type MenuAction = {
  id: string;
  label: string;
  icon?: ReactNode;
  /** Red, for what removes something. */
  isDanger?: boolean;
  isDisabled?: boolean;
  href?: string;
  onAction?: () => void;
};

/** A button that opens a list of actions. */
export function MenuButton({
  label,
  actions,
  children,
  variant = "ghost",
  isIconOnly,
  size,
  placement = "bottom end",
}: {
  label: string;
  actions: MenuAction[];
  children: ReactNode;
  variant?: "primary" | "outline" | "ghost";
  isIconOnly?: boolean;
  size?: "sm";
  placement?: "bottom end" | "bottom start" | "top";
}) {
  const shape = [
    "button",
    `button--${variant}`,
    isIconOnly && "button--icon-only",
    size && `button--${size}`,
  ];
  return (
    <Dropdown>
      <Dropdown.Trigger aria-label={label} className={shape.filter(Boolean).join(" ")}>
        {children}
      </Dropdown.Trigger>
      <Dropdown.Popover placement={placement} className="min-w-48">
        <Dropdown.Menu aria-label={label} className="p-1">
          {actions.map((action) => (
            <Dropdown.Item
              key={action.id}
              id={action.id}
              textValue={action.label}
              href={action.href}
              isDisabled={action.isDisabled}
              onAction={action.onAction}
              variant={action.isDanger ? "danger" : "default"}
              className={action.isDanger ? "text-danger" : undefined}
            >
              <span className="text-muted [&_svg]:size-4" aria-hidden>
                {action.icon}
              </span>
              {action.label}
            </Dropdown.Item>
          ))}
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}
