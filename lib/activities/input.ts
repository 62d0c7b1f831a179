import { z } from "zod";
import { id } from "@/lib/leads/input";
import { paragraphs } from "@/lib/text";
import { LONGEST_EVENT, loggedKinds, outcomes } from "./logged-kinds";
import { activityType, actorKind, directions } from "./schema";

/** What narrows a timeline or the team's feed. */
export const timelineFilters = {
  type: z.array(activityType).max(16).optional(),
  actorKind: z.array(actorKind).max(7).optional(),
  actorId: id.optional().describe("Who acted."),
};

/** What is known of a call, meeting, mail or text that happened elsewhere. */
export const loggedFacts = {
  kind: z.enum(loggedKinds),
  direction: z.enum(directions).describe("`out` from the team to the lead, or `in`."),
  outcome: z
    .enum(outcomes)
    .nullable()
    .describe(
      "Of a call answered, voicemail, no_answer, busy or wrong_number; of a meeting held, no_show or cancelled.",
    ),
  durationSeconds: z.int().min(0).max(LONGEST_EVENT).nullable(),
  notes: paragraphs(10_000).describe("What was said."),
  happenedAt: z.iso.datetime({ offset: true }).max(40),
};
