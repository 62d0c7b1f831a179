import { restoreFromBin } from "@/lib/bin/restore-from-bin";
import { createCustomField } from "@/lib/custom-fields/create-custom-field";
import { deleteCustomField } from "@/lib/custom-fields/delete-custom-field";
import { updateCustomField } from "@/lib/custom-fields/update-custom-field";
import { createRoutingRule } from "@/lib/routing/create-rule";
import { deleteRoutingRule } from "@/lib/routing/delete-rule";
import { updateRoutingRule } from "@/lib/routing/update-rule";
import { updatePipeline } from "@/lib/settings/update-pipeline";
import { updateTeamSettings } from "@/lib/settings/update-team-settings";
import { createTag } from "@/lib/tags/create-tag";
import { deleteTag } from "@/lib/tags/delete-tag";
import { updateTag } from "@/lib/tags/update-tag";
import { bulkUpdateTasks } from "@/lib/tasks/bulk-update-tasks";
import { createTask } from "@/lib/tasks/create-task";
import { deleteTask } from "@/lib/tasks/delete-task";
import { setTaskStatus } from "@/lib/tasks/set-task-status";
import { updateTask } from "@/lib/tasks/update-task";
import { createView } from "@/lib/views/create-view";
import { deleteView } from "@/lib/views/delete-view";
import { updateView } from "@/lib/views/update-view";
import type { Act } from "./acts";
import type { Dice } from "./dice";

/** So few of each that a look at every row stays cheap. */
const MOST = 10;

/** What stands around leads: tasks, tags, views, fields, rules, settings. */
export function actsOfWork(dice: Dice): Act[] {
  const { id, some, binned, word, name, member, day, flag, pick, count } = dice;
  const filter = { field: "company", op: "contains", value: name() };
  const few = (table: string, make: Act): Act[] => (count(table) < MOST ? [make, make] : []);
  return [
    ...few("tasks", {
      operation: createTask,
      input: {
        title: name(),
        leadId: flag() ? id("leads") : null,
        assignedToId: member(),
        dueAt: day(),
        remindAt: day(),
        ...(flag() && { recurrence: { every: 1, unit: "week" } }),
      },
    }),
    { operation: updateTask, input: { id: id("tasks"), title: name(), description: word() } },
    { operation: updateTask, input: { id: id("tasks"), assignedToId: member(), dueAt: day() } },
    { operation: setTaskStatus, input: { id: id("tasks"), action: pick(["done", "reopen", "start"]) } },
    { operation: setTaskStatus, input: { id: id("tasks"), action: "snooze", until: day() } },
    {
      operation: bulkUpdateTasks,
      input: { ids: some("tasks"), action: "reassign", assignedToId: member() },
    },
    { operation: bulkUpdateTasks, input: { ids: some("tasks"), action: "move", byDays: 1 } },
    { operation: deleteTask, input: { id: id("tasks") } },
    { operation: restoreFromBin, input: { resource: "tasks", ids: binned("tasks") } },
    ...few("tags", { operation: createTag, input: { name: name(), color: "red" } }),
    { operation: updateTag, input: { id: id("tags"), name: `${name()}!`, color: "blue" } },
    { operation: deleteTag, input: { id: id("tags") } },
    ...few("saved_views", {
      operation: createView,
      input: { name: name(), filter, isShared: flag() },
    }),
    { operation: updateView, input: { id: id("saved_views"), name: name(), isShared: flag() } },
    { operation: deleteView, input: { id: id("saved_views") } },
    ...few("custom_fields", { operation: createCustomField, input: { label: name(), type: "text" } }),
    { operation: updateCustomField, input: { id: id("custom_fields"), label: name() } },
    { operation: deleteCustomField, input: { id: id("custom_fields") } },
    ...few("routing_rules", {
      operation: createRoutingRule,
      input: { name: name(), filter, members: [{ userId: member() }] },
    }),
    { operation: updateRoutingRule, input: { id: id("routing_rules"), isOn: flag() } },
    { operation: deleteRoutingRule, input: { id: id("routing_rules") } },
    { operation: updatePipeline, input: { lossReasons: [{ name: name() }, { name: `${name()}?` }] } },
    { operation: updatePipeline, input: { sources: [{ name: name() }] } },
    { operation: updateTeamSettings, input: { name: `Team ${dice.seed}` } },
  ];
}
