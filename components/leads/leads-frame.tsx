"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { PageHeader } from "@/components/ui/page-header";
import type { Lead } from "@/lib/leads/schema";
import type { LeadQuery } from "./lead-query";
import { LeadsMenu } from "./leads-menu";
import { ListToolbar } from "./list-toolbar";
import type { Patch } from "./use-lead-pages";
import { openInUrl, type useLeadUrl } from "./use-lead-url";
import { useNewKey } from "./use-new-key";
import { useUrlValue } from "./use-url-value";
import { ViewBar } from "./views/view-bar";
import { useVocabulary } from "./vocabulary";

const loadPanel = () => import("./lead-panel");
const LeadPanel = dynamic(() => loadPanel().then((module) => module.LeadPanel), { ssr: false });
const NewLeadDialog = dynamic(
  () => import("./new-lead-dialog").then((module) => module.NewLeadDialog),
  { ssr: false },
);

/** What the list and the board of leads share: the head, what narrows them, the panel and the new lead. */
export function LeadsFrame({
  query,
  problem,
  count,
  hasToolbar,
  url,
  rows,
  patch,
  children,
  above,
}: {
  query: LeadQuery;
  problem?: string;
  /** How many leads there are, in words. */
  count: string;
  hasToolbar: boolean;
  url: ReturnType<typeof useLeadUrl>;
  /** The leads between which the panel goes on and back. */
  rows: Lead[];
  patch: Patch;
  children: ReactNode;
  /** Lies over the foot of the list. */
  above?: ReactNode;
}) {
  const { can } = useVocabulary();
  const openId = useUrlValue("lead");
  const isAdding = useUrlValue("new") !== undefined && can("leads:write");
  usePanelAhead();
  // While a lead stands open over the list, the key logs a call with it.
  useNewKey(can("leads:write") && !openId ? addLead : undefined);
  return (
    <>
      <PageHeader
        title="Leads"
        meta={count}
        actions={
          <>
            <LeadsMenu query={query} />
            {can("leads:write") && (
              <Button
                variant="primary"
                aria-keyshortcuts="c"
                onPress={addLead}
                aria-label="New lead"
                className="phone:button--icon-only"
              >
                <Plus aria-hidden />
                <span className="phone:hidden">New lead</span>
              </Button>
            )}
          </>
        }
      />
      <div className="relative flex min-h-0 flex-1 flex-col">
        <ViewBar query={query} />
        {hasToolbar && <ListToolbar query={query} problem={problem} url={url} />}
        <div
          className={classNames(
            "flex min-h-0 flex-1 flex-col transition-opacity duration-150",
            url.isPending && "opacity-60",
          )}
          aria-busy={url.isPending}
        >
          {children}
        </div>
        {above}
        {openId && <LeadPanel leadId={openId} rows={rows} patch={patch} />}
      </div>
      {isAdding && <NewLeadDialog />}
    </>
  );
}

export const addLead = () => openInUrl("new", "1", "push");

/** The panel is on its way before a row is pressed, but only once somebody is at work here. */
function usePanelAhead() {
  useEffect(() => {
    const load = () => void loadPanel();
    const once = { once: true };
    window.addEventListener("pointermove", load, once);
    window.addEventListener("keydown", load, once);
    return () => {
      window.removeEventListener("pointermove", load);
      window.removeEventListener("keydown", load);
    };
  }, []);
}
