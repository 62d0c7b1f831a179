import { z } from "zod";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { task } from "./schema";
import { readTask } from "./task-json";

export const getTask = operation({
  name: "tasks.get",
  summary: "Reads one task with its lead and assignee; a task in the bin says when it was deleted.",
  scope: "tasks:read",
  effect: "read",
  route: "GET /tasks/:id",
  input: z.strictObject({ id }),
  output: task,
  run: (context, { id }) => readTask(context, id),
});
