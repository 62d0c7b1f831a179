import { leadLink, plainText, table } from "./answers";
import { type KnownLead, pageIn, titleOf } from "./memory";
import { failureOf, type Routine } from "./routine";

const SHOWN = 10;

const linkOf = (lead: unknown) => {
  const known = (lead ?? {}) as Record<string, unknown>;
  return leadLink({ id: String(known.id), name: titleOf(known) } satisfies KnownLead);
};

/** The pairs of the team that may be one person, the surest first. */
export function* doTwins(): Routine {
  const step = yield { tool: "duplicates_list", input: { limit: SHOWN } };
  const failure = failureOf(step);
  if (failure) return failure;
  const { items, total } = pageIn(step.output);
  if (items.length === 0) return { text: "No two leads look like one person." };
  const rows = items.map(({ lead, other, reasons }) => {
    const why = Array.isArray(reasons) ? plainText(reasons.join(", ").replaceAll("_", " ")) : "";
    return `${linkOf(lead)} | ${linkOf(other)} | ${why}`;
  });
  const more = (total ?? 0) > rows.length ? ` These are ${rows.length} of ${total}.` : "";
  return {
    text: `${table("Lead | May be | Same", rows)}\n\n[Compare and merge them](/leads/duplicates).${more}`,
  };
}
