"use client";

import { Dropdown } from "@heroui/react/dropdown";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useStartOpen } from "./use-start-open";

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

export type ActionMenuProps = {
  label: string;
  actions: MenuAction[];
  children: ReactNode;
  triggerClassName: string;
  placement?: "bottom end" | "bottom start" | "top";
};

/** The list itself, loaded when a menu is first opened; it starts open. */
export function ActionMenu({
  label,
  actions,
  children,
  triggerClassName,
  placement = "bottom end",
}: ActionMenuProps) {
  const router = useRouter();
  const start = useStartOpen();
  return (
    <Dropdown {...start.menu}>
      <Dropdown.Trigger ref={start.trigger} aria-label={label} className={triggerClassName}>
        {children}
      </Dropdown.Trigger>
      <Dropdown.Popover placement={placement} className="min-w-48">
        <Dropdown.Menu aria-label={label} className="p-1">
          {actions.map((action) => (
            <Dropdown.Item
              key={action.id}
              id={action.id}
              textValue={action.label}
              href={isPage(action.href) ? undefined : action.href}
              isDisabled={action.isDisabled}
              onAction={() => {
                action.onAction?.();
                if (action.href && isPage(action.href)) router.push(action.href);
              }}
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

/** Files come from the API and are the browser's to fetch. */
function isPage(href: string | undefined) {
  return href !== undefined && !href.startsWith("/api/");
}
