"use client";

import { useState, useTransition } from "react";
import { createApiKey } from "@/app/(crm)/settings/actions";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { type ApiKey, GRACE_HOURS, type NewApiKey } from "@/lib/api-keys/schema";
import { KeyShown } from "./key-shown";

/** A new key of the same rights; the old one ends at once, or a day later when programs need time to change over. */
export function ReplaceDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const [grace, setGrace] = useState(true);
  const [made, setMade] = useState<NewApiKey>();
  const [problem, setProblem] = useState<string>();
  const [isMaking, startMaking] = useTransition();
  const replace = () =>
    startMaking(async () => {
      const result = await createApiKey({ rotateId: apiKey.id, grace });
      if (result.ok) setMade(result.data);
      else setProblem(result.error.detail);
    });
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={made ? "Your new key" : `Replace ${apiKey.name}`}
      size="sm"
    >
      {made ? (
        <KeyShown made={made} onClose={onClose} />
      ) : (
        <div className="flex flex-col gap-4">
          <FormError>{problem}</FormError>
          <p className="text-sm text-pretty text-muted">
            You get a new key with the same name and rights.
          </p>
          <Checkbox checked={grace} onChange={() => setGrace(!grace)}>
            Let the old one work for another {GRACE_HOURS} hours
          </Checkbox>
          <div className="flex justify-end gap-2">
            <Button variant="ghost" onPress={onClose}>
              Cancel
            </Button>
            <Button isPending={isMaking} onPress={replace}>
              Replace
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
