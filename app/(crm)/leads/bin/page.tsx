import type { Metadata } from "next";
import { BinList } from "@/components/leads/bin-list";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { listBin } from "@/lib/bin/list-bin";
import { binResource } from "@/lib/bin/schema";

export const metadata: Metadata = { title: "Bin" };

/** Deleted leads or notes, the latest first, each a press away from coming back. */
export default async function BinPage({ searchParams }: PageProps<"/leads/bin">) {
  const resource = binResource.catch("leads").parse((await searchParams).show);
  const [actor, firstPage] = await Promise.all([pageActor(), ask(listBin, { resource, limit: 100 })]);
  return (
    <BinList
      key={resource}
      resource={resource}
      firstPage={firstPage}
      canRestore={actor.scopes.has("leads:write")}
    />
  );
}
