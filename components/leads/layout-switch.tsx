"use client";

import { Kanban, Rows3 } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import type { ViewLayout } from "@/lib/views/schema";
import { useListView } from "./views/list-view";
import { viewParam } from "./views/view-shape";

const LAYOUTS = [
  { layout: "table", label: "Table", Icon: Rows3 },
  { layout: "board", label: "Board", Icon: Kanban },
] as const;

/** The same leads as a table or as a board. Links, so that they work before the page has come to life. */
export function LayoutSwitch() {
  const listView = useListView();
  const pathname = usePathname();
  const search = useSearchParams();

  function hrefOf(layout: ViewLayout): string {
    const params = new URLSearchParams(search);
    const view = viewParam(listView);
    if (view) params.set("view", view);
    params.delete("lead");
    if (layout === listView.base.layout) params.delete("layout");
    else params.set("layout", layout);
    return params.size > 0 ? `${pathname}?${params}` : pathname;
  }

  return (
    <nav aria-label="Layout" className="inline-flex rounded-lg bg-default p-0.5">
      {LAYOUTS.map(({ layout, label, Icon }) => (
        <Link
          key={layout}
          href={hrefOf(layout)}
          prefetch={false}
          scroll={false}
          aria-current={layout === listView.layout ? "true" : undefined}
          className={classNames(
            "flex h-10 min-w-10 items-center justify-center gap-1.5 rounded-md px-2.5 text-sm font-medium md:h-7",
            layout === listView.layout
              ? "bg-segment text-foreground ring-1 ring-border"
              : "text-muted hover:text-foreground",
          )}
        >
          <Icon className="size-4" aria-hidden />
          <span className="phone:sr-only">{label}</span>
        </Link>
      ))}
    </nav>
  );
}
