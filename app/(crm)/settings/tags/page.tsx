import type { Metadata } from "next";
import { TagEditor } from "@/components/tags/tag-editor";
import { TagSearch } from "@/components/tags/tag-search";
import { Section } from "@/components/ui/page-header";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { listTags } from "@/lib/tags/list-tags";

export const metadata: Metadata = { title: "Tags" };

/** A team that has fewer tags than this finds each of them by looking. */
const SEARCH_FROM = 20;

export default async function TagsPage({ searchParams }: PageProps<"/settings/tags">) {
  const { q } = await searchParams;
  const query = typeof q === "string" ? q.trim().slice(0, 100) : "";
  const [actor, page] = await Promise.all([pageActor(), ask(listTags, query ? { q: query } : {})]);
  const canEdit = actor.scopes.has("leads:write") && !actor.visibleOwnerId;
  return (
    <Section title="Tags" description="Labels that leads carry, for the whole team.">
      {(query !== "" || (page.total ?? 0) >= SEARCH_FROM) && <TagSearch query={query} />}
      <TagEditor key={query} first={page} query={query} canEdit={canEdit} />
    </Section>
  );
}
