import type { Metadata } from "next";
import { ChatPage } from "@/components/agent/chat-page";
import { modelName } from "@/lib/agent/model";

export const metadata: Metadata = { title: "Assistant" };

/** The assistant with all its conversations. */
export default async function Chat({ searchParams }: PageProps<"/chat">) {
  const { c } = await searchParams;
  return <ChatPage openId={typeof c === "string" ? c : undefined} isOffline={modelName().isOffline} />;
}
