import type { Context } from "@/lib/operations/context";
import type { ActRow, AnswerRow } from "../get-activity";
import type { Question } from "../question";
import type { CountedType } from "../schema";
import { asking, type CountRow, type MedianRow } from "./ask-sums";
import type { Sums } from "./find-sums";
import { acted, answered } from "./measures";
import { ALL } from "./rows";

/** What people did and how fast they answered, from sums; of all, since their work is no matter of who holds a lead. */
export async function activityOfSums(
  context: Context,
  question: Question,
  sums: Sums,
): Promise<[ActRow[], AnswerRow[]]> {
  const { counts, medians } = asking(context, question, { ...sums, holderId: ALL });
  const [acts, answers] = await context.send<[CountRow[], MedianRow[]]>(
    counts(acted, sums.current, ["actorId", "day", "key"]),
    medians(answered, sums.current, ["actorId"]),
  );
  return [
    acts.map(({ actorId, day, key, count }) => ({
      userId: actorId,
      day,
      type: key as CountedType,
      acts: count,
    })),
    answers.map(({ actorId, answered: leads, median }) => ({ userId: actorId, leads, median })),
  ];
}
