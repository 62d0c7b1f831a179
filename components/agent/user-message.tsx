"use client";

import { Pencil } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { AgentMessage } from "@/lib/agent/schema";
import { Composer } from "./composer";

/** What the person wrote; it can be changed and sent again, which drops what came after it. */
export function UserMessage({
  message,
  isWorking,
  onResend,
}: {
  message: AgentMessage;
  isWorking: boolean;
  onResend: (text: string) => void;
}) {
  const [isEditing, setEditing] = useState(false);
  const text = message.parts.map((part) => (part.type === "text" ? part.text : "")).join("\n");
  if (isEditing)
    return (
      <Composer
        label="Edit your message"
        initial={text}
        isWorking={isWorking}
        onCancel={() => setEditing(false)}
        onSend={(changed) => {
          setEditing(false);
          onResend(changed);
        }}
      />
    );
  return (
    <article aria-label="You" className="group flex items-start justify-end gap-1">
      <Button
        variant="ghost"
        size="sm"
        isIconOnly
        aria-label="Edit and send again"
        isDisabled={isWorking}
        onPress={() => setEditing(true)}
        className="text-muted opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 phone:opacity-100"
      >
        <Pencil aria-hidden />
      </Button>
      <p className="max-w-[85%] rounded-lg bg-default px-3 py-2 text-sm break-words whitespace-pre-wrap">
        {text}
      </p>
    </article>
  );
}
