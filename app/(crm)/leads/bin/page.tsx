import type { Metadata } from "next";
import { BinList } from "@/components/leads/bin-list";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { listBin } from "@/lib/bin/list-bin";

export const metadata: Metadata = { title: "Bin" };

/** Deleted leads, the latest first, each a press away from coming back. */
export default async function BinPage() {
  const [actor, firstPage] = await Promise.all([pageActor(), ask(listBin, { limit: 100 })]);
  return <BinList firstPage={firstPage} canRestore={actor.scopes.has("leads:write")} />;
}
