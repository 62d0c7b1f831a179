"use client";

import { Trash2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { restoreFromBin } from "@/app/(crm)/leads/actions";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { notifyError } from "@/components/ui/toast";
import type { LeadDetails } from "@/lib/leads/schema";
import { leadName } from "./lead-words";
import { notifyDone } from "./undo";
import { useVocabulary } from "./vocabulary";

/** Says that a lead lies in the bin, or what it became part of, and takes it out. */
export function BinNotice({ lead }: { lead: LeadDetails }) {
  const { can } = useVocabulary();
  const [isPending, setPending] = useState(false);

  async function restore() {
    setPending(true);
    const done = await restoreFromBin({ ids: [lead.id] }).catch(() => undefined);
    setPending(false);
    if (done?.ok) notifyDone(`${leadName(lead)} restored`, done.entryId, [lead.id]);
    else
      notifyError(
        done?.error.detail ?? "The lead could not be restored. Check the connection and try again.",
      );
  }

  return (
    <div
      role="status"
      className="flex items-center gap-2 rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning-soft-foreground"
    >
      <Trash2 className="size-4 shrink-0" aria-hidden />
      <p className="flex-1">
        {lead.mergedInto ? (
          <>
            Merged into{" "}
            <Link href={`/leads/${lead.mergedInto.id}`} className="font-medium underline">
              {lead.mergedInto.name || "another lead"}
            </Link>
          </>
        ) : (
          "In the bin"
        )}
        {lead.deletedAt && (
          <>
            , since <RelativeTime at={lead.deletedAt} />
          </>
        )}
        .
      </p>
      {can("leads:write") && (
        <Button variant="outline" size="sm" isPending={isPending} onPress={restore}>
          Restore
        </Button>
      )}
    </div>
  );
}
