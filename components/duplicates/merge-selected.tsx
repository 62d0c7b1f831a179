"use client";

import { Merge } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";

const MergeDialog = dynamic(() => import("./merge-dialog").then((module) => module.MergeDialog), {
  ssr: false,
});

/** Merges the two leads that are selected. */
export function MergeSelected({
  leadIds,
  onMerged,
}: {
  leadIds: readonly [string, string];
  onMerged: (mergedId: string) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="ghost" onPress={() => setOpen(true)}>
        <Merge aria-hidden />
        <span className="phone:sr-only">Merge</span>
      </Button>
      {isOpen && (
        <MergeDialog
          leadIds={leadIds}
          onClose={() => setOpen(false)}
          onMerged={(mergedId) => {
            setOpen(false);
            onMerged(mergedId);
          }}
        />
      )}
    </>
  );
}
