import type { OfflineContext } from "./context";

/** What can be said here, in this team's own words. */
export function helpText(context: OfflineContext): string {
  return `I am the offline assistant: I understand plain commands about leads and tasks, without a language model. For instance:\n\n${examples(
    context,
  )
    .map((example) => `- ${example}`)
    .join("\n")}`;
}

function examples({ vocabulary }: OfflineContext): string[] {
  const status = vocabulary.statuses.find(({ kind }) => kind === "open")?.label ?? "new";
  const last = vocabulary.statuses.filter(({ kind }) => kind === "open").at(1)?.label ?? status;
  const tag = vocabulary.tags[0]?.name ?? "VIP";
  const member =
    vocabulary.members.find(({ mayHoldLeads }) => mayHoldLeads)?.name.split(" ")[0] ?? "Mia";
  return [
    `“show ${status.toLowerCase()} leads not contacted for 2 weeks”`,
    `“how many leads tagged ${tag} came in this month?”`,
    "“new lead Ana Ruiz, ana@example.com, worth 400k”",
    `“mark Ana as ${last.toLowerCase()}”, “assign her to ${member}”, “tag these ${tag}”`,
    "“add a note to Ana: likes gardens”, “log a call with Ana, no answer”",
    "“remind me to call Ana tomorrow at 3”, “my tasks today”, “done with the Ana task”",
    "“top 5 leads by value”, “what happened with Ana?”, “how are we doing this month?”, “undo”",
  ];
}

export const notUnderstood = (context: OfflineContext): string =>
  `I did not understand that, so I did nothing. ${helpText(context)}`;
