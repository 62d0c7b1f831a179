"use client";

import { Dialog } from "@/components/ui/dialog";
import { NewLeadForm } from "./new-lead-form";
import { closeInUrl, openInUrl } from "./use-lead-url";

/** Adds a lead over the list, and opens it there. */
export function NewLeadDialog() {
  const close = () => closeInUrl("new");
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && close()} title="New lead" size="lg">
      <NewLeadForm onCancel={close} openLead={showLead} onCreated={(lead) => showLead(lead.id)} />
    </Dialog>
  );
}

function showLead(id: string) {
  openInUrl("new", undefined, "replace");
  openInUrl("lead", id, "replace");
}
