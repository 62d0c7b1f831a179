"use server";

import { action } from "@/lib/auth/page-actor";
import * as arrange from "@/lib/views/arrange-views";
import * as create from "@/lib/views/create-view";
import * as remove from "@/lib/views/delete-view";
import * as update from "@/lib/views/update-view";

export const createView = action(create.createView);
export const updateView = action(update.updateView);
export const deleteView = action(remove.deleteView);
export const arrangeViews = action(arrange.arrangeViews);
