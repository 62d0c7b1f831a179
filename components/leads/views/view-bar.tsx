"use client";

import { Pin, Users } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { classNames } from "@/components/ui/class-names";
import type { LeadQuery } from "../lead-query";
import { useColumns } from "../use-columns";
import { useVocabulary } from "../vocabulary";
import { useListView } from "./list-view";
import { useViews } from "./use-views";
import { ViewMenu } from "./view-menu";
import { isSame, partsOf, type ViewShape, viewHref } from "./view-shape";

const ViewDialog = dynamic(() => import("./view-dialog").then((module) => module.ViewDialog));

/** The saved views as tabs, and what to do with the open one once it was changed. */
export function ViewBar({ query: { filter, sort } }: { query: LeadQuery }) {
  const { can } = useVocabulary();
  const { views, defaultViewId, viewId, base, layout, notice } = useListView();
  const { columnIds, usual } = useColumns();
  const { save, saveNew, change } = useViews();
  const [asking, setAsking] = useState<"new" | "name">();
  const view = views.find(({ id }) => id === viewId);
  const hasUsual = columnIds.join() === usual.join();
  const shape: ViewShape = {
    ...(filter && { filter }),
    sort,
    ...(!hasUsual && { columns: columnIds }),
    layout,
  };
  const isChanged = !isSame(partsOf(shape), partsOf(withoutUsual(base, usual)));
  return (
    <>
      <div className="flex min-h-11 shrink-0 items-center gap-3 border-b border-border pr-4 pl-4 md:min-h-10">
        <nav
          aria-label="Views"
          className="flex min-w-0 flex-1 items-center gap-1 self-stretch overflow-x-auto [scrollbar-width:none]"
        >
          <Tab href={viewHref(null, defaultViewId)} isCurrent={!view}>
            All leads
          </Tab>
          {views.map((one) => (
            <span key={one.id} className="flex shrink-0 items-center self-stretch">
              <Tab href={viewHref(one.id, defaultViewId)} isCurrent={one.id === viewId}>
                {one.name}
                {one.isShared && (
                  <Users className="size-3.5 text-muted" role="img" aria-label="Shared with the team" />
                )}
                {one.id === defaultViewId && (
                  <Pin className="size-3.5 text-muted" role="img" aria-label="Opens first" />
                )}
              </Tab>
              {one.id === viewId && <ViewMenu view={one} onRename={() => setAsking("name")} />}
            </span>
          ))}
        </nav>
        {isChanged && can("views:write") && (
          <div className="flex shrink-0 items-center gap-1">
            {view && (
              <ButtonLink
                href={viewHref(view.id, defaultViewId)}
                variant="ghost"
                size="sm"
                className="phone:hidden"
              >
                Reset
              </ButtonLink>
            )}
            <Button variant="ghost" size="sm" onPress={() => setAsking("new")}>
              {view ? "Save as new" : "Save view"}
            </Button>
            {view?.canEdit && (
              <Button variant="outline" size="sm" onPress={() => void save(view, shape)}>
                Save
              </Button>
            )}
          </div>
        )}
      </div>
      {notice && (
        <p role="status" className="border-b border-border bg-warning-soft px-4 py-2 text-sm">
          {notice}
        </p>
      )}
      {asking === "new" && (
        <ViewDialog
          title="Save view"
          isShared={can("leads:write") ? false : undefined}
          onSubmit={(kept) => saveNew(shape, kept)}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === "name" && view && (
        <ViewDialog
          title="Rename view"
          name={view.name}
          onSubmit={({ name }) => change(view, { name })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

/** A view that was saved with the usual columns is not changed by showing them. */
function withoutUsual({ columns, ...base }: ViewShape, usual: string[]): ViewShape {
  return columns && columns.join() !== usual.join() ? { ...base, columns } : base;
}

function Tab({
  href,
  isCurrent,
  children,
}: {
  href: string;
  isCurrent: boolean;
  children: React.ReactNode;
}) {
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      aria-current={isCurrent ? "page" : undefined}
      className={classNames(
        "-mb-px flex shrink-0 items-center gap-1.5 self-stretch border-b-2 px-2 text-sm font-medium whitespace-nowrap",
        isCurrent
          ? "border-accent text-foreground"
          : "border-transparent text-muted hover:text-foreground",
      )}
    >
      {children}
    </Link>
  );
}
