"use server";

import { action } from "@/lib/auth/page-actor";
import * as bulk from "@/lib/tasks/bulk-update-tasks";
import * as create from "@/lib/tasks/create-task";
import * as remove from "@/lib/tasks/delete-task";
import * as get from "@/lib/tasks/get-task";
import * as list from "@/lib/tasks/list-tasks";
import * as setStatus from "@/lib/tasks/set-task-status";
import * as understand from "@/lib/tasks/understand-task";
import * as update from "@/lib/tasks/update-task";

export const listTasks = action(list.listTasks);
export const getTask = action(get.getTask);
export const createTask = action(create.createTask);
export const updateTask = action(update.updateTask);
export const deleteTask = action(remove.deleteTask);
export const setTaskStatus = action(setStatus.setTaskStatus);
export const bulkUpdateTasks = action(bulk.bulkUpdateTasks);
export const understandTask = action(understand.understandTask);
