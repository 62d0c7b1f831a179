import type { PageContext } from "@/lib/agent/schema";

type Published = Pick<PageContext, "selection" | "view">;

let published: Published = {};

/** Tells the assistant what a list shows and what is ticked in it; the returned function takes it back. */
export function publishPage(page: Published): () => void {
  published = page;
  return () => {
    if (published === page) published = {};
  };
}

const LEAD_PATH = /^\/leads\/([0-9a-f-]{36})$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_IDS = 1000;

/** What the person looks at now: the path, the open lead, what is ticked, and the list's filter. */
export function currentPage(): PageContext {
  const { pathname, search } = window.location;
  const open = LEAD_PATH.exec(pathname)?.[1] ?? new URLSearchParams(search).get("lead") ?? "";
  const { selection, view } = published;
  const ids = selection?.ids?.slice(0, MOST_IDS);
  return {
    path: pathname.slice(0, 200),
    ...(UUID.test(open) && { leadId: open }),
    ...(selection && { selection: { ...selection, ...(ids && { ids }) } }),
    ...(view && { view }),
  };
}
