import { createRoutingRule } from "./create-rule";
import { deleteRoutingRule } from "./delete-rule";
import { listAssignments } from "./list-assignments";
import { listRoutingRules } from "./list-rules";
import { previewRoutingRules } from "./preview-rules";
import { reorderRoutingRules } from "./reorder-rules";
import { updateRoutingRule } from "./update-rule";

export const routingOperations = [
  listRoutingRules,
  createRoutingRule,
  reorderRoutingRules,
  previewRoutingRules,
  listAssignments,
  updateRoutingRule,
  deleteRoutingRule,
];
