import { phraseSet } from "./phrases";

const verbs = [
  "schedule",
  "plan",
  "book",
  "set up",
  "set",
  "arrange",
  "add",
  "create",
  "put in",
  "make",
  "pencil in",
  "organize",
];
const articles = ["a", "an", "the", "another", "next", ""];
const deeds = [
  "follow up",
  "follow-up",
  "call",
  "phone call",
  "meeting",
  "showing",
  "viewing",
  "appointment",
  "visit",
  "demo",
  "lunch",
  "coffee",
  "tour",
  "walkthrough",
  "check in",
  "consultation",
];
const links = ["with", "for", ""];
/** These need their verb to say that something is planned: "book call" does, "call" alone does not. */
const named = new Set(["follow up", "follow-up"]);

/** How one plans what is to be done next with a lead. */
export const nextStepOpenings = phraseSet(
  "follow up with, follow up on, follow-up with, follow up, follow-up, next step, next step for, schedule next step for, schedule the next step for, plan the next step for, set the next step for, set next step for, set next step of, plan to call, plan to meet, plan to visit",
);
for (const verb of verbs)
  for (const article of articles)
    for (const deed of deeds)
      for (const link of links)
        if (article || link || named.has(deed) || verb === "schedule")
          nextStepOpenings.add([verb, article, deed, link].filter(Boolean).join(" "), true);
