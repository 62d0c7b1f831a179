"use client";

import { Ellipsis } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { useFormat } from "@/components/ui/format";
import { type MenuAction, MenuButton } from "@/components/ui/menu-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ApiKey } from "@/lib/api-keys/schema";
import { accessWords } from "./access-words";
import { scopeWords } from "./scope-words";

interface KeyRowProps {
  apiKey: ApiKey;
  showsOwner: boolean;
  onReplace: () => void;
  onRevoke: () => void;
}

export function KeyRow({ apiKey, showsOwner, onReplace, onRevoke }: KeyRowProps) {
  const format = useFormat();
  const { name, prefix, access, scopes, owner, isOwn, state } = apiKey;
  const rights = scopes.map(scopeWords).join(", ");
  const actions: MenuAction[] = [
    ...(isOwn && state === "active"
      ? [{ id: "replace", label: "Replace with a new key", onAction: onReplace }]
      : []),
    { id: "revoke", label: "Revoke", isDanger: true, onAction: onRevoke },
  ];
  return (
    <li className="flex items-center gap-3 px-4 py-3">
      <div className="grid min-w-0 flex-1 items-center gap-x-4 gap-y-1 text-sm md:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)]">
        <div className="min-w-0">
          <p className="truncate font-medium">{name}</p>
          <p className="truncate text-muted">
            <code className="font-mono text-xs">{prefix}…</code>
            {showsOwner && (
              <>
                {" · "}
                <Avatar name={owner.name} src={owner.avatarUrl} size="xs" />{" "}
                {isOwn ? "You" : owner.name}
              </>
            )}
          </p>
        </div>
        <p className="min-w-0 truncate" title={rights}>
          {accessWords[access].label}
          <span className="text-muted"> · {format.count(scopes.length, "right")}</span>
          <span className="sr-only">: {rights}</span>
        </p>
        <Life {...apiKey} />
      </div>
      <MenuButton label={`Actions for ${name}`} actions={actions} isIconOnly>
        <Ellipsis aria-hidden />
      </MenuButton>
    </li>
  );
}

function Life({ state, lastUsedAt, expiresAt }: ApiKey) {
  const words = { active: undefined, replaced: "Replaced", expired: "Expired" }[state];
  return (
    <div className="min-w-0 text-muted">
      {words && <StatusBadge color={state === "expired" ? "gray" : "orange"}>{words}</StatusBadge>}
      <p className="truncate">
        {lastUsedAt ? (
          <>
            Used <RelativeTime at={lastUsedAt} />
          </>
        ) : (
          "Never used"
        )}
        {expiresAt && state !== "expired" && (
          <>
            {" · "}ends <RelativeTime at={expiresAt} />
          </>
        )}
      </p>
    </div>
  );
}
