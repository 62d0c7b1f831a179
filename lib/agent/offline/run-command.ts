import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { doAbout } from "./do-about";
import { doBreakdown } from "./do-breakdown";
import { doChange } from "./do-change";
import { doCreate } from "./do-create";
import { doDoings } from "./do-doings";
import { doFigures } from "./do-figures";
import { doFind, doMore, doOpen, doSize } from "./do-find";
import { doLog, doMerge, doPin } from "./do-log";
import { doBin, doChanges, doNewTag, doPipeline, doTags, doTeam, doUndo } from "./do-overview";
import { doSum } from "./do-sum";
import { doNewTask, doTasks } from "./do-task";
import { doTaskAct } from "./do-task-act";
import { doTwins } from "./do-twins";
import { doSaveView, doView, doViews } from "./do-views";
import { helpText, notUnderstood } from "./help";
import type { Memory } from "./memory";
import type { Routine } from "./routine";

/** The script of a command. */
export function* runCommand(command: Command, memory: Memory, context: OfflineContext): Routine {
  switch (command.kind) {
    case "find":
      return yield* doFind(command, memory, context);
    case "more":
      return yield* doMore(memory, context);
    case "size":
      return yield* doSize(command.target, memory, context);
    case "twins":
      return yield* doTwins();
    case "sum":
      return yield* doSum(command, memory, context);
    case "open":
      return yield* doOpen(command, memory, context);
    case "breakdown":
      return yield* doBreakdown(command, context);
    case "create":
      return yield* doCreate(command.lead, context, command.force);
    case "change":
      return yield* doChange(command, memory, context);
    case "history":
    case "notes":
    case "duplicates":
      return yield* doAbout(command, memory, context);
    case "newTask":
      return yield* doNewTask(command, memory, context);
    case "tasks":
      return yield* doTasks(command, memory, context);
    case "task":
      return yield* doTaskAct(command, memory, context);
    case "log":
      return yield* doLog(command, memory, context);
    case "merge":
      return yield* doMerge(command, memory, context);
    case "pin":
      return yield* doPin(command, memory, context);
    case "views":
      return yield* doViews();
    case "saveView":
      return yield* doSaveView(command, memory, context);
    case "view":
      return yield* doView(command, context);
    case "figures":
      return yield* doFigures(command, context);
    case "undo":
      return yield* doUndo(memory, context);
    case "pipeline":
      return yield* doPipeline(context);
    case "team":
      return yield* doTeam(context);
    case "tags":
      return yield* doTags(context);
    case "newTag":
      return yield* doNewTag(command.name);
    case "bin":
      return yield* doBin(context);
    case "doings":
      return yield* doDoings(command, context);
    case "changes":
      return yield* doChanges(command, context);
    default:
      return { text: said(command, context) };
  }
}

function said(command: Command, context: OfflineContext): string {
  switch (command.kind) {
    case "help":
      return helpText(context);
    case "greeting":
      return `Hello. ${helpText(context)}`;
    case "thanks":
      return "You are welcome.";
    case "unable":
      return command.why;
    case "unclear":
      return command.question;
    default:
      return notUnderstood(context);
  }
}
