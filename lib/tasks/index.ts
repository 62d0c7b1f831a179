import { bulkUpdateTasks } from "./bulk-update-tasks";
import { countTasks } from "./count-tasks";
import { createTask } from "./create-task";
import { deleteTask } from "./delete-task";
import { getTask } from "./get-task";
import { listTasks } from "./list-tasks";
import { setTaskStatus } from "./set-task-status";
import { understandTask } from "./understand-task";
import { updateTask } from "./update-task";

export const taskOperations = [
  listTasks,
  countTasks,
  understandTask,
  createTask,
  bulkUpdateTasks,
  getTask,
  updateTask,
  deleteTask,
  setTaskStatus,
];
