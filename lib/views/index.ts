import { arrangeViews } from "./arrange-views";
import { createView } from "./create-view";
import { deleteView } from "./delete-view";
import { listViews } from "./list-views";
import { updateView } from "./update-view";

export const viewOperations = [listViews, createView, arrangeViews, updateView, deleteView];
