"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Scope } from "@/lib/access";
import type { NewApiKey } from "@/lib/api-keys/schema";
import { KeyForm } from "./key-form";
import { KeyShown } from "./key-shown";

/** Makes a key in a dialog, which then shows it, once. */
export function NewKeyButton({ scopes }: { scopes: Scope[] }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<NewApiKey>();
  const change = (open: boolean) => {
    setOpen(open);
    if (open) return;
    setMade(undefined);
    router.refresh();
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <Plus aria-hidden /> New key
      </Button>
      <Dialog isOpen={isOpen} onOpenChange={change} title={made ? "Your new key" : "New API key"}>
        {made ? (
          <KeyShown made={made} onClose={() => change(false)} />
        ) : (
          <KeyForm scopes={scopes} onMade={setMade} onCancel={() => change(false)} />
        )}
      </Dialog>
    </>
  );
}
