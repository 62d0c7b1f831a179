"use client";

import { useRouter } from "next/navigation";
import { arrangeViews, createView, deleteView, updateView } from "@/app/(crm)/leads/views/actions";
import { announceChange } from "@/components/live/changes";
import { notify, notifyError } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/operations/action";
import type { SavedView } from "@/lib/views/schema";
import { notifyDone } from "../undo";
import { useVocabulary } from "../vocabulary";
import { useListView } from "./list-view";
import { partsOf, type ViewShape, viewHref } from "./view-shape";

const FAILED = "The view could not be saved. Check the connection and try again.";

type Kept = { name: string; isShared: boolean };

/** What is done with the views of the list. Each change shows when the server has drawn the page again. */
export function useViews() {
  const router = useRouter();
  const { can } = useVocabulary();
  const { views, defaultViewId } = useListView();
  const order = views.map(({ id }) => id);

  async function attempt<T>(
    act: Promise<ActionResult<T>>,
  ): Promise<{ data: T; entryId?: string } | undefined> {
    const done = await act.catch(() => undefined);
    if (done?.ok) {
      announceChange({ resource: "views", ids: [] });
      return done;
    }
    notifyError(done?.error.detail ?? FAILED);
    return undefined;
  }

  return {
    /** @returns whether it was saved; its tab is then open. */
    async saveNew(shape: ViewShape, { name, isShared }: Kept): Promise<boolean> {
      const done = await attempt(createView({ name, isShared, ...partsOf(shape) }));
      if (!done) return false;
      await attempt(arrangeViews({ viewIds: [...order, done.data.id] }));
      notify(`View ${done.data.name} saved`);
      router.push(viewHref(done.data.id, defaultViewId), { scroll: false });
      return true;
    },
    async save(view: SavedView, shape: ViewShape) {
      const { id, version, name } = view;
      const done = await attempt(updateView({ id, version, ...partsOf(shape) }));
      if (!done) return;
      notifyDone(`View ${name} saved`, can("leads:write") ? done.entryId : undefined);
      router.replace(viewHref(id, defaultViewId), { scroll: false });
    },
    async change({ id, version }: SavedView, kept: Partial<Kept>): Promise<boolean> {
      return Boolean(await attempt(updateView({ id, version, ...kept })));
    },
    async remove(view: SavedView) {
      const done = await attempt(deleteView({ id: view.id }));
      if (!done) return;
      router.replace(viewHref(null, view.id === defaultViewId ? null : defaultViewId), {
        scroll: false,
      });
      notifyDone(`View ${view.name} deleted`, can("leads:write") ? done.entryId : undefined);
    },
    async shift({ id }: SavedView, by: 1 | -1) {
      const from = order.indexOf(id);
      const viewIds = order.toSpliced(from, 1).toSpliced(from + by, 0, id);
      await attempt(arrangeViews({ viewIds }));
    },
    async openWith(viewId: string | null) {
      await attempt(arrangeViews({ defaultViewId: viewId }));
    },
  };
}
