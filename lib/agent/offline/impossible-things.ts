import { type PhraseTable, phraseTable } from "./phrases";
import type { Slice } from "./slices";

/** What is not the assistant's to change or to show, and where it is found. */
const things = phraseTable<keyof typeof places>({
  people:
    "admin, an admin, administrator, team member, team members, teammates, manager, viewer, role, roles, member, members, user, users, teammate, seat, seats, invitation",
  settings:
    "status, statuses, stage, stages, pipeline, pipeline stage, custom field, custom fields, field, fields, api key, api keys, webhook, webhooks, integration, integrations, password, two factor, second factor, team name, currency, time zone of the team, profile, avatar, logo, notification settings, settings",
  money: "plan, subscription, billing, invoice, invoices, seats, credit card, payment",
  later:
    "workflow, workflows, automation, automations, campaign, campaigns, newsletter, template, templates, sequence, drip, form, landing page, quote, contract, proposal document, signature, document, documents, deal room, website, report, reports, notification, notifications, chart, charts, calendar, dashboard, inbox, forecast",
});

const places = {
  people: "Members and their roles are changed under Settings → Members.",
  settings: "That is changed under Settings, by somebody who may.",
  money: "The plan and billing are changed under Settings.",
  later: "That is beyond me: I find, count and change leads, with their tags, notes and next steps.",
} as const;

const articles = new Set([
  "a",
  "an",
  "the",
  "new",
  "another",
  "our",
  "my",
  "this",
  "me",
  "us",
  "first",
  "up",
  "all",
  "lead",
  "last",
  "latest",
  "current",
  "next",
  "your",
  "their",
  "team",
  "team's",
]);

/** Where a thing belongs that a sentence orders to be made, renamed, deleted or shown; undefined when it orders none. */
export function placeOf({ tokens }: Slice, verbs: PhraseTable<true>): string | undefined {
  const verb = verbs.at(tokens, 0);
  if (!verb) return undefined;
  let at = verb.end;
  while (articles.has(tokens[at]?.plain ?? "")) at += 1;
  const thing = things.at(tokens, at);
  const next = tokens[thing?.end ?? 0];
  const isName =
    next?.kind !== "word" ||
    ["called", "named", "for", "to", "that", "with", "from", "of", "about", "please", "when"].includes(
      next.plain,
    ) ||
    /^\p{Lu}/u.test(next.text);
  return thing && isName ? places[thing.value] : undefined;
}
