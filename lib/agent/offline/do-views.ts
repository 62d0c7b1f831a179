import type { Filter } from "@/lib/filters/schema";
import { leadsOf, leadTable, listHref, plainText } from "./answers";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { type Memory, pageIn } from "./memory";
import { failureOf, type Routine } from "./routine";
import { plainly } from "./tokens";

const SHOWN = 10;

export function* doViews(): Routine {
  const step = yield { tool: "views_list", input: {} };
  const failure = failureOf(step);
  if (failure) return failure;
  const rows = pageIn(step.output).items.map(
    ({ name, isShared }) => `- ${plainText(name)}${isShared ? " (shared)" : ""}`,
  );
  return {
    text:
      rows.length > 0
        ? rows.join("\n")
        : "There are no saved views yet. List some leads, then say “save this as Hot leads”.",
  };
}

/** Saves what was listed last, or the list that is on the page. */
export function* doSaveView(
  command: Extract<Command, { kind: "saveView" }>,
  memory: Memory,
  { page }: OfflineContext,
): Routine {
  const { name, isShared } = command;
  if (!name)
    return {
      text: "What shall the view be called?",
      resume: (reply) => [{ ...command, name: reply.text.trim() }],
    };
  const filter = memory.search?.filter ?? page.list?.filter;
  if (!memory.search && !page.list)
    return {
      text: "Which list shall I save? List the leads first, for instance “show open leads in Denver”.",
    };
  const sort = memory.search?.sort;
  const step = yield {
    tool: "views_create",
    input: { name, ...(filter && { filter }), ...(sort && { sort }), ...(isShared && { isShared }) },
  };
  return failureOf(step) ?? { text: `Saved the view **${plainText(name)}**. [Open the list](/leads).` };
}

/** Opens a saved view by its name, or deletes it. */
export function* doView(
  { name, act }: Extract<Command, { kind: "view" }>,
  context: OfflineContext,
): Routine {
  const listed = yield { tool: "views_list", input: {} };
  const failure = failureOf(listed);
  if (failure) return failure;
  const views = pageIn(listed.output).items;
  const view = views.find((each) => plainly(String(each.name)) === plainly(name));
  if (!view)
    return {
      text: `There is no view “${plainText(name)}”.${views.length > 0 ? ` There are ${views.map((each) => plainText(each.name)).join(", ")}.` : ""}`,
    };
  if (act === "delete") {
    const refused = failureOf(yield { tool: "views_delete", input: { id: String(view.id) } });
    return refused ?? { text: `Deleted the view **${plainText(view.name)}**.` };
  }
  const filter = view.filter as Filter | null | undefined;
  const input = {
    ...(filter && { filter }),
    ...(typeof view.sort === "string" && { sort: view.sort }),
  };
  const step = yield { tool: "leads_list", input: { ...input, limit: SHOWN } };
  const refused = failureOf(step);
  if (refused) return refused;
  const page = pageIn(step.output);
  return {
    text: `**${plainText(view.name)}**, ${leadsOf(page, context)}.\n\n${leadTable(page.items, context)}\n\n[Open in the list](${listHref(input, context)}).`,
  };
}
