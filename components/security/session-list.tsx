"use client";

import { Laptop, Smartphone, Terminal } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { endSession } from "@/app/(crm)/settings/actions";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { notify, notifyError } from "@/components/ui/toast";
import type { Session } from "@/lib/security/schema";

/** The devices that are signed in; each can be signed out where it stands. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  const router = useRouter();
  const [ending, setEnding] = useState<string>();
  async function end(id: string, done: string) {
    setEnding(id);
    const result = await endSession({ id });
    setEnding(undefined);
    router.refresh();
    if (result.ok) notify(done);
    else notifyError(result.error.detail);
  }
  return (
    <>
      <ul
        aria-label="Signed-in devices"
        className="divide-y divide-separator rounded-lg border border-border bg-surface"
      >
        {sessions.map((session) => (
          <li key={session.id} className="flex items-center gap-3 px-4 py-2.5">
            <DeviceIcon {...session} />
            <Description {...session} />
            {!session.isCurrent && (
              <Button
                variant="outline"
                size="sm"
                aria-label={`Sign out ${session.device}, ${session.ip ?? "unknown address"}`}
                isPending={ending === session.id}
                onPress={() => void end(session.id, `${session.device} is signed out`)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button
          variant="outline"
          className="mt-3"
          isPending={ending === "others"}
          onPress={() => void end("others", "All other devices are signed out")}
        >
          Sign out all other devices
        </Button>
      )}
    </>
  );
}

function DeviceIcon({ kind, device }: Pick<Session, "kind" | "device">) {
  const isPhone = /iPhone|iPad|Android/.test(device);
  const Icon = kind === "api" ? Terminal : isPhone ? Smartphone : Laptop;
  return <Icon className="size-4 shrink-0 text-muted" aria-hidden />;
}

function Description({ device, isCurrent, kind, ip, team, lastUsedAt }: Session) {
  return (
    <div className="min-w-0 flex-1 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 font-medium">
        <span className="truncate">{device}</span>
        {isCurrent && (
          <span className="rounded-sm bg-success-soft px-1.5 text-xs font-medium text-success-soft-foreground">
            This device
          </span>
        )}
      </p>
      <p className="text-pretty break-words text-muted">
        {[ip ?? "Unknown address", team, kind === "api" ? "through the API" : null]
          .filter(Boolean)
          .join(" · ")}
        {" · "}
        {isCurrent ? (
          "in use now"
        ) : (
          <>
            used <RelativeTime at={lastUsedAt} />
          </>
        )}
      </p>
    </div>
  );
}
