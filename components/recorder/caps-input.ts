import type { Format } from "@/lib/format";
import type { AgentCaps } from "@/lib/recorder/schema";
import { microsOf } from "./words";

export const AMOUNT_SENTENCE = "Enter an amount in US dollars such as 25, or leave it empty.";

/** What a person's cap is: like everybody's, their own, or none at all. */
export type CapKind = "each" | "own" | "none";

export const kindOf = ({ hasOwn, capMicros }: AgentCaps["people"][number]): CapKind => {
  if (!hasOwn) return "each";
  return capMicros === null ? "none" : "own";
};

type Read = { input: Record<string, unknown> } | { fields: Record<string, string> };

/** The form's amounts as what is to change; only that is sent, so that two admins at once keep each other's. */
export function readCaps(form: FormData, caps: AgentCaps, format: Format): Read {
  const fields: Record<string, string> = {};
  const amount = (name: string): number | null => {
    const text = String(form.get(name) ?? "").trim();
    if (text === "") return null;
    const cents = format.parseMoney(text);
    if (cents === null || cents < 0) fields[name] = AMOUNT_SENTENCE;
    return cents === null ? null : microsOf(cents);
  };
  const [team, each] = [amount("team"), amount("each")];
  const people = caps.people.flatMap((person) => {
    const kind = String(form.get(`kind-${person.userId}`)) as CapKind;
    const name = `cap-${person.userId}`;
    const own = kind === "own" ? amount(name) : null;
    if (kind === "own" && own === null)
      fields[name] ??= AMOUNT_SENTENCE.replace(", or leave it empty", "");
    if (kind === kindOf(person) && (kind !== "own" || own === person.capMicros)) return [];
    return [{ userId: person.userId, ...(kind !== "each" && { capMicros: own }) }];
  });
  if (Object.keys(fields).length > 0) return { fields };
  return {
    input: {
      ...(team !== caps.team.capMicros && { teamMicros: team }),
      ...(each !== caps.eachMicros && { eachMicros: each }),
      ...(people.length > 0 && { people }),
    },
  };
}
