"use client";

import { ShieldCheck, ShieldOff } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/components/ui/format";
import type { Security } from "@/lib/security/schema";
import { SecondFactorDialog } from "./second-factor-dialog";
import { SetUpSecondFactor } from "./set-up-second-factor";

type Open = "set_up" | "new_codes" | "switch_off";

/** Whether the second factor is on, and what can be done about it. */
export function SecondFactor({ secondFactor }: { secondFactor: Security["secondFactor"] }) {
  const router = useRouter();
  const [open, setOpen] = useState<Open>();
  const [wasOpen, setWasOpen] = useState(false);
  const close = () => {
    setOpen(undefined);
    setWasOpen(true);
    router.refresh();
  };
  if (open === "set_up")
    return (
      <div className="rounded-lg border border-border bg-surface p-4">
        <SetUpSecondFactor
          autoFocus
          done={
            <div>
              <Button onPress={close}>I have kept them</Button>
            </div>
          }
          cancel={
            <Button variant="ghost" onPress={close}>
              Cancel
            </Button>
          }
        />
      </div>
    );
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-border bg-surface p-4">
      <State {...secondFactor} />
      <div className="flex flex-wrap gap-2">
        {secondFactor.isOn ? (
          <>
            <Button variant="outline" onPress={() => setOpen("new_codes")}>
              New recovery codes
            </Button>
            {!secondFactor.isRequired && (
              <Button variant="outline" onPress={() => setOpen("switch_off")}>
                Switch off
              </Button>
            )}
          </>
        ) : (
          <Button autoFocus={wasOpen} onPress={() => setOpen("set_up")}>
            Set up
          </Button>
        )}
      </div>
      {(open === "new_codes" || open === "switch_off") && (
        <SecondFactorDialog action={open} onClose={close} />
      )}
    </div>
  );
}

function State({ isOn, isRequired, recoveryCodesLeft }: Security["secondFactor"]) {
  const format = useFormat();
  const Icon = isOn ? ShieldCheck : ShieldOff;
  const codes =
    recoveryCodesLeft === 0
      ? "You have no recovery codes left: make new ones."
      : `${format.count(recoveryCodesLeft, "recovery code")} left.`;
  return (
    <div className="flex min-w-60 flex-1 items-start gap-3">
      <Icon
        className={`mt-0.5 size-4 shrink-0 ${isOn ? "text-success-soft-foreground" : "text-muted"}`}
        aria-hidden
      />
      <div className="text-sm">
        <p className="font-medium">{isOn ? "On" : "Off"}</p>
        <p className="text-pretty text-muted">
          {isOn ? codes : "A password alone opens your account."}
          {isRequired && " Your team asks for it in your role."}
        </p>
      </div>
    </div>
  );
}
