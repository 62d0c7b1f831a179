import type { Metadata } from "next";
import { VocabularyProvider } from "@/components/leads/vocabulary";
import { TaskList } from "@/components/tasks/task-list";
import { ask } from "@/lib/auth/page-actor";
import { OperationError } from "@/lib/operations/errors";
import { countTasks } from "@/lib/tasks/count-tasks";
import { getTask } from "@/lib/tasks/get-task";
import { listTasks } from "@/lib/tasks/list-tasks";
import { taskView } from "@/lib/tasks/schema";
import { readVocabulary } from "../leads/vocabulary";

export const metadata: Metadata = { title: "Tasks" };

/** The day's work: one's own tasks at first, the whole team's on request. */
export default async function TasksPage({ searchParams }: PageProps<"/tasks">) {
  const params = await searchParams;
  const view = taskView.catch("my-day").parse(params.view);
  const isEverybody = params.who === "all" && view !== "my-day";
  const whose = isEverybody ? {} : { assignedToId: ["me"] };
  const [vocabulary, counts, firstPage, opened] = await Promise.all([
    readVocabulary(),
    ask(countTasks, whose),
    ask(listTasks, { view, limit: 50, ...whose }),
    openedTask(params.task),
  ]);
  return (
    <VocabularyProvider value={vocabulary}>
      <TaskList
        key={`${view} ${isEverybody}`}
        {...{ view, isEverybody, counts, firstPage }}
        opened={opened}
      />
    </VocabularyProvider>
  );
}

/** The task that a link names; undefined when it is gone or not to be seen. */
async function openedTask(id: string | string[] | undefined) {
  if (typeof id !== "string") return undefined;
  try {
    return await ask(getTask, { id });
  } catch (thrown) {
    if (thrown instanceof OperationError) return undefined;
    throw thrown;
  }
}
