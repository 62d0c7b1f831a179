"use server";

import { action } from "@/lib/auth/page-actor";
import * as create from "@/lib/routing/create-rule";
import * as remove from "@/lib/routing/delete-rule";
import * as list from "@/lib/routing/list-assignments";
import * as preview from "@/lib/routing/preview-rules";
import * as reorder from "@/lib/routing/reorder-rules";
import * as update from "@/lib/routing/update-rule";

export const createRoutingRule = action(create.createRoutingRule);
export const updateRoutingRule = action(update.updateRoutingRule);
export const reorderRoutingRules = action(reorder.reorderRoutingRules);
export const deleteRoutingRule = action(remove.deleteRoutingRule);
export const previewRoutingRules = action(preview.previewRoutingRules);
export const listAssignments = action(list.listAssignments);
