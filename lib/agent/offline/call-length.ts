import { countAt } from "./amounts";
import { type Match, phraseSet, phraseTable } from "./phrases";
import type { Token } from "./tokens";

const leads = phraseSet(
  "for, for about, about, took, it took, lasted, of, chatted, chatted for, chatted maybe, chatted about, chatted for about, talked for, talked for about, talked, talked maybe, spoke for, spoke for about, spoke, maybe, like, roughly, around, approximately, we talked for, we spoke for, we chatted for, was on for, on for, lasted about, took about, a good",
);
const units = phraseTable({
  "60": "minute, minutes, min, mins, m",
  "3600": "hour, hours, hr, hrs, h",
  "1": "second, seconds, sec, secs",
});
const tails = phraseSet("long, on the phone");

/** "for 10 minutes", "20 min": how long a call took, in seconds. */
export function durationOf(tokens: readonly Token[], at: number): Match<number> | undefined {
  const lead = leads.at(tokens, at);
  const count = countAt(tokens, lead?.end ?? at);
  const unit = count && units.at(tokens, count.end);
  if (!unit) return undefined;
  return {
    value: Math.round(count.value * Number(unit.value)),
    end: tails.at(tokens, unit.end)?.end ?? unit.end,
  };
}
