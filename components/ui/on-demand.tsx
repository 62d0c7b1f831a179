"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";

/**
 * A button that loads what it opens when it is first pressed, so that no page pays for menus
 * nobody opens. `load` gives a component that starts open and draws the same trigger.
 */
export function OnDemand<Props extends object>({
  load,
  trigger,
  menu,
}: {
  load: () => Promise<ComponentType<Props>>;
  trigger: { label: string; className: string; children: ReactNode };
  menu: Props;
}) {
  const [isWanted, setWanted] = useState(false);
  const [Menu, setMenu] = useState<ComponentType<Props>>();

  useEffect(() => {
    if (isWanted) load().then((component) => setMenu(() => component));
  }, [isWanted, load]);

  if (Menu) return <Menu {...menu} />;
  return (
    <button
      type="button"
      aria-label={trigger.label}
      aria-haspopup="true"
      aria-expanded={false}
      aria-busy={isWanted || undefined}
      className={trigger.className}
      onPointerEnter={() => load()}
      onFocus={() => load()}
      onClick={() => setWanted(true)}
    >
      {trigger.children}
    </button>
  );
}
