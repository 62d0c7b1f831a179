"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { cancelImport } from "@/app/(crm)/leads/import/actions";
import { Button } from "@/components/ui/button";
import { notifyError } from "@/components/ui/toast";

/** Stops an import after the rows at hand. */
export function StopButton({ importId }: { importId: string }) {
  const router = useRouter();
  const [isStopping, startTransition] = useTransition();
  const stop = () =>
    startTransition(async () => {
      const stopped = await cancelImport({ id: importId }).catch(() => undefined);
      if (!stopped?.ok)
        notifyError(
          stopped?.error.detail ??
            "The import could not be stopped. Check your connection and try again.",
        );
      router.refresh();
    });
  return (
    <Button variant="outline" isPending={isStopping} onPress={stop}>
      {isStopping ? "Stopping" : "Stop the import"}
    </Button>
  );
}
