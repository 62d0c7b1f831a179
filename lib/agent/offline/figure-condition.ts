import { amountCondition, comparisonAt, secondBound } from "./amounts";
import { yearAt } from "./calendar";
import { isTime } from "./field-values";
import { after, type ConditionReader } from "./label-conditions";
import { phraseSet } from "./phrases";
import { filterKeyOf, termsOf } from "./terms";
import type { Token } from "./tokens";

const worthLead = phraseSet(
  "worth, valued, valued at, with a value of, value, with value, deal size, priced, priced at, that are worth, are worth, is worth, whose value is, with a deal value of, with a worth of, with a price of, with, of, worth anywhere, anywhere, somewhere",
);
const measured = ["cents", "money", "number"];
const counted = phraseSet("leads, deals, contacts, lead, clients, people");

/** A figure that stands before its field or without one: "3 bedrooms", "over 50k", "worth at least 1m". */
export const figureCondition: ConditionReader = (tokens, at, context) => {
  const start = after(tokens, at, worthLead);
  const found = comparisonAt(tokens, start) ?? comparisonAt(tokens, at);
  if (!found || isTime(tokens, found.end)) return undefined;
  const { amounts, isBare } = found.value;
  const [amount] = amounts;
  // "from 2024", "before 2025" tell when; a figure of money says so or is led in by its field.
  const isYear = found.end - start <= 2 && yearAt(tokens, found.end - 1) !== undefined;
  if (isYear && start === at && !amount?.isMoney) return undefined;
  if (isBare && !amount?.isMoney && counted.at(tokens, found.end)) return undefined;
  const behind = termsOf(context).fields.at(tokens, unitEnd(tokens, found.end));
  if (behind?.value.type === "phone" && isBare) return phoneCode(tokens, found.end - 1, behind.end);
  const field = behind && measured.includes(behind.value.type) ? behind : undefined;
  const isMoney = amounts.some((each) => each.isMoney) || (!isBare && (amount?.value ?? 0) >= 1000);
  const isValue = start > at || isMoney;
  if (!field && (!isValue || (isBare && !amount?.isMoney && start === at))) return undefined;
  const key = field ? filterKeyOf(field.value) : "valueCents";
  const isCents = field?.value.type !== "number";
  const filter = amountCondition(key, found.value, isCents);
  const end = field?.end ?? found.end;
  const second = found.value.op === "eq" ? undefined : secondBound(tokens, end);
  const isOwn = second && !termsOf(context).fields.at(tokens, unitEnd(tokens, second.end));
  if (second && isOwn)
    return {
      value: { filter: { and: [filter, amountCondition(key, second.value, isCents)] }, about: key },
      end: second.end,
    };
  return { value: { filter, about: key }, end };
};

/** "a 303 number". */
function phoneCode(tokens: readonly Token[], at: number, end: number): ReturnType<ConditionReader> {
  const value = tokens[at]?.text.replace(/\D/g, "") ?? "";
  const filter = { field: "phone", op: "contains", value } as const;
  return value.length >= 3 ? { value: { filter, about: "phone" }, end } : undefined;
}

/** "600k in budget", "3-bedroom". */
const unitEnd = (tokens: readonly Token[], at: number) => {
  let end = at;
  while (["in", "-", "of"].includes(tokens[end]?.text.toLowerCase() ?? "")) end += 1;
  return end;
};
