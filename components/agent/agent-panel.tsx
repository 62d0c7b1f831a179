"use client";

import { Maximize2, SquarePen, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Conversation } from "./conversation";
import { ResizeHandle, usePanelWidth } from "./resize-handle";
import { useConversation } from "./use-conversation";

const LAST = "rapport.conversation";

/** The assistant beside the page; it stays while pages change. Full screen on a phone. */
export function AgentPanel({ isOffline, onClose }: { isOffline: boolean; onClose: () => void }) {
  const [openId, setOpenId] = useState(() => sessionStorage.getItem(LAST) ?? undefined);
  const [turn, setTurn] = useState(0);
  const [width, setWidth] = usePanelWidth();
  const startNew = () => {
    sessionStorage.removeItem(LAST);
    setOpenId(undefined);
    setTurn(turn + 1);
  };
  return (
    <aside
      aria-label={isOffline ? "Offline assistant" : "Assistant"}
      style={{ width }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
      className="relative z-20 flex max-w-full shrink-0 flex-col border-l border-border bg-background phone:fixed phone:inset-0 phone:z-50 phone:w-full! phone:border-0"
    >
      <ResizeHandle width={width} onResize={setWidth} />
      <PanelBody
        key={turn}
        openId={openId}
        isOffline={isOffline}
        onStarted={(id) => sessionStorage.setItem(LAST, id)}
        onNew={startNew}
        onClose={onClose}
      />
    </aside>
  );
}

function PanelBody({
  openId,
  isOffline,
  onStarted,
  onNew,
  onClose,
}: {
  openId: string | undefined;
  isOffline: boolean;
  onStarted: (id: string) => void;
  onNew: () => void;
  onClose: () => void;
}) {
  const chat = useConversation(openId, onStarted);
  return (
    <>
      <header className="flex h-13 shrink-0 items-center gap-1 border-b border-border px-3">
        <h2 className="min-w-0 flex-1 truncate px-1 text-md font-semibold">
          {chat.title ?? (isOffline ? "Offline assistant" : "Assistant")}
        </h2>
        <Button variant="ghost" isIconOnly aria-label="New conversation" onPress={onNew}>
          <SquarePen aria-hidden />
        </Button>
        <ButtonLink
          href={chat.id ? `/chat?c=${chat.id}` : "/chat"}
          aria-label="Open on its own page"
          title="Open on its own page"
          variant="ghost"
          isIconOnly
        >
          <Maximize2 aria-hidden />
        </ButtonLink>
        <Button variant="ghost" isIconOnly aria-label="Close the assistant" onPress={onClose}>
          <X aria-hidden />
        </Button>
      </header>
      <Conversation chat={chat} isOffline={isOffline} />
    </>
  );
}
