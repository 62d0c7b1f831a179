"use client";

import { History } from "lucide-react";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Conversation } from "./conversation";
import { ConversationList } from "./conversation-list";
import { useConversation } from "./use-conversation";

/** The assistant on its own page: earlier conversations, and the open one. */
export function ChatPage({ openId, isOffline }: { openId: string | undefined; isOffline: boolean }) {
  const router = useRouter();
  const [isListOpen, setListOpen] = useState(false);
  const [turn, setTurn] = useState(0);
  const [settled, setSettled] = useState(0);
  const countSettled = useCallback(() => setSettled((before) => before + 1), []);
  const open = (id: string | undefined) => {
    setListOpen(false);
    setTurn(turn + 1);
    router.push(id ? `/chat?c=${id}` : "/chat", { scroll: false });
  };
  return (
    <>
      <PageHeader
        title={isOffline ? "Offline assistant" : "Assistant"}
        actions={
          <Button
            variant="ghost"
            isIconOnly
            aria-label="Conversations"
            aria-expanded={isListOpen}
            onPress={() => setListOpen(!isListOpen)}
            className="md:hidden"
          >
            <History aria-hidden />
          </Button>
        }
      />
      <div className="relative flex min-h-0 flex-1">
        <aside
          aria-label="Conversations"
          className={`w-72 shrink-0 flex-col border-r border-border md:flex phone:absolute phone:inset-0 phone:z-10 phone:w-full phone:border-0 phone:bg-background ${isListOpen ? "flex" : "phone:hidden"}`}
        >
          <ConversationList currentId={openId} turn={turn + settled} onOpen={open} />
        </aside>
        <OpenConversation
          key={`${openId ?? "new"}-${openId ? 0 : turn}`}
          openId={openId}
          isOffline={isOffline}
          onSettled={countSettled}
          onStarted={(id) => {
            // The address follows without drawing the page anew: the answer is already on its way.
            window.history.replaceState(null, "", `/chat?c=${id}`);
          }}
        />
      </div>
    </>
  );
}

function OpenConversation({
  openId,
  isOffline,
  onSettled,
  onStarted,
}: {
  openId: string | undefined;
  isOffline: boolean;
  /** An answer has ended, which changes the order of the list. */
  onSettled: () => void;
  onStarted: (id: string) => void;
}) {
  const chat = useConversation(openId, onStarted);
  const { status } = chat;
  const hasMessages = chat.messages.length > 0;
  useEffect(() => {
    if (status === "ready" && hasMessages) onSettled();
  }, [status, hasMessages, onSettled]);
  return <Conversation chat={chat} isOffline={isOffline} />;
}
