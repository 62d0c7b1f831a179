import type { Format } from "@/lib/format";
import { formatPhone } from "@/lib/names";
import type { CustomField } from "@/lib/settings/schema";

type Named = { name: string; company: string | null; email: string | null; phone: string | null };

/** What a lead is called where it has no name. */
export const leadName = (lead: Named) =>
  lead.name || lead.company || lead.email || lead.phone || "No name";

/** A lead's number as people write it. */
export const phoneText = (lead: { phone: string | null; phoneE164: string | null }) =>
  formatPhone(lead.phone, lead.phoneE164);

/** Labels of the facts that every lead has, as its timeline and forms name them. */
export const factLabels: Record<string, string> = {
  firstName: "First name",
  lastName: "Last name",
  email: "Email",
  phone: "Phone",
  company: "Company",
  title: "Job title",
  address: "Address",
  timeZone: "Time zone",
  status: "Status",
  lossReason: "Loss reason",
  source: "Source",
  latestSource: "Latest source",
  valueCents: "Value",
  currency: "Currency",
  nextStepAt: "Next step",
  assignedToId: "Owner",
  score: "Score",
};

type People = {
  memberOf: (id: string) => { name: string } | undefined;
  currency: string;
  format: Format;
};

/** A value of a team's own field in words; nothing when it has none. */
export function customText(
  field: CustomField,
  value: unknown,
  { memberOf, currency, format }: People,
): string {
  if (value === null || value === undefined || value === "") return "";
  if (field.type === "boolean") return value === true ? "Yes" : "No";
  if (field.type === "money") return format.money(Number(value), currency);
  if (field.type === "number") return format.number(Number(value));
  if (field.type === "date") return format.day(String(value), { timeZone: "UTC" });
  if (field.type === "user") return memberOf(String(value))?.name ?? "Former member";
  return Array.isArray(value) ? value.join(", ") : String(value);
}
