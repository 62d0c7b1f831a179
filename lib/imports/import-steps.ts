import { type ImportRef, loadImport } from "./find-import";
import { importTable } from "./import-table";
import { beginImport, countImport, finishImport, tidyImport } from "./run-import";
import { stageImport } from "./stage-import";

/** Runs a piece of work under a name; a durable engine remembers which are done. */
export interface Steps {
  run<T>(id: string, work: () => Promise<T>): Promise<unknown>;
}

/** An import from the file to the leads, in steps that may each be repeated and left off anywhere. */
export async function importSteps(ref: ImportRef, step: Steps): Promise<void> {
  const { importId, teamId } = ref;
  await step.run("begin", () => beginImport({ importId, teamId }));
  const isCheck = await step.run("look", async () => (await loadImport(ref)).run.dryRun);
  const [name, work] = isCheck
    ? (["read", () => stageImport(ref)] as const)
    : (["import", () => importTable(ref)] as const);
  for (let part = 1; (await step.run<string>(`${name} ${part}`, work)) === "more"; part += 1);
  if (isCheck) await step.run("count", () => countImport(ref));
  await step.run("finish", () => finishImport(ref));
  await step.run("tidy", () => tidyImport(ref));
}
