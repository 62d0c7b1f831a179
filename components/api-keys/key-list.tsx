"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { revokeApiKey } from "@/app/(crm)/settings/actions";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { ApiKey } from "@/lib/api-keys/schema";
import { KeyRow } from "./key-row";
import { ReplaceDialog } from "./replace-dialog";

/** The keys, each with what it may do and when it was used last. */
export function KeyList({ keys, showsOwners }: { keys: ApiKey[]; showsOwners: boolean }) {
  const router = useRouter();
  const [revoking, setRevoking] = useState<ApiKey>();
  const [replacing, setReplacing] = useState<ApiKey>();
  return (
    <>
      <ul
        aria-label="API keys"
        className="divide-y divide-separator rounded-lg border border-border bg-surface"
      >
        {keys.map((key) => (
          <KeyRow
            key={key.id}
            apiKey={key}
            showsOwner={showsOwners}
            onReplace={() => setReplacing(key)}
            onRevoke={() => setRevoking(key)}
          />
        ))}
      </ul>
      {revoking && (
        <ConfirmDialog
          isOpen
          onOpenChange={() => setRevoking(undefined)}
          title={`Revoke ${revoking.name}?`}
          confirmLabel="Revoke"
          onConfirm={async () => {
            const result = await revokeApiKey({ id: revoking.id });
            router.refresh();
            return result.ok ? undefined : result.error.detail;
          }}
        >
          Programs that use it are refused from their next request on. This cannot be undone.
        </ConfirmDialog>
      )}
      {replacing && (
        <ReplaceDialog
          apiKey={replacing}
          onClose={() => {
            setReplacing(undefined);
            router.refresh();
          }}
        />
      )}
    </>
  );
}
