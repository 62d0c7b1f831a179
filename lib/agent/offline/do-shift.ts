import { parseDate } from "@internationalized/date";
import { leadLink, plainText } from "./answers";
import { callsForOne } from "./change-calls";
import type { Shift } from "./command";
import type { OfflineContext } from "./context";
import type { KnownLead } from "./memory";
import { failureOf, type Routine } from "./routine";

/** Reads what a lead has, and sets it so much higher, lower, earlier or later. */
export function* doShift(lead: KnownLead, shift: Shift, context: OfflineContext): Routine {
  const step = yield { tool: "leads_get", input: { id: lead.id } };
  const failure = failureOf(step);
  if (failure) return failure;
  const { field } = shift;
  const label = plainText(field.label.toLowerCase());
  const row = (step.output ?? {}) as Record<string, unknown>;
  const held = field.isCustom
    ? (row.customFields as Record<string, unknown>)?.[field.key]
    : row[field.key];
  if (held === null || held === undefined)
    return {
      text: `The ${label} of ${leadLink(lead)} is empty, so there is nothing to count from. Say what it shall be: “set the ${label} to …”.`,
    };
  const value = shifted(held, shift);
  if (value === undefined)
    return { text: `That leads to no ${label} that ${leadLink(lead)} could have. I changed nothing.` };
  const [call] = callsForOne(lead.id, { kind: "facts", facts: [{ field, value }] }, context);
  const refused = call && failureOf(yield call);
  return refused ?? { text: `Done: changed ${label} of ${leadLink(lead)}.` };
}

const HUNDRED = 100;

/** Undefined where nothing sensible comes out, such as a sum below zero. */
function shifted(held: unknown, { field, plus, percent, factor, span, isDown }: Shift): unknown {
  const sign = isDown ? -1 : 1;
  if (span) {
    const day = parseDate(String(held));
    const by = span as { days: number };
    return (isDown ? day.subtract(by) : day.add(by)).toString();
  }
  const scale = field.type === "number" ? 1 : HUNDRED;
  const base = Number(held);
  const value =
    factor !== undefined
      ? base * factor
      : percent !== undefined
        ? base * (1 + (sign * percent) / HUNDRED)
        : base + sign * (plus ?? 0) * scale;
  const rounded = scale === 1 ? value : Math.round(value);
  return rounded >= 0 && Number.isSafeInteger(Math.round(rounded)) ? rounded : undefined;
}
