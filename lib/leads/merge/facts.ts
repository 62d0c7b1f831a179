import type { CustomFieldRow } from "../custom-values";
import type { LeadRow } from "../find-lead";
import { leadFields } from "../schema";

/** What two leads may differ in: columns that only make sense together are taken together. */
export interface Fact {
  key: string;
  label: string;
  /** A set, of which both may be kept. */
  isSet: boolean;
  columns: readonly (keyof LeadRow)[];
  /** The key of a field that the team added. */
  customKey?: string;
}

const together: Record<string, readonly (keyof LeadRow)[]> = {
  name: ["firstName", "lastName"],
  email: ["email"],
  phone: ["phone", "phoneE164"],
  company: ["company"],
  title: ["title"],
  address: ["address"],
  timeZone: ["timeZone"],
  status: ["status", "lossReason"],
  source: ["source"],
  latestSource: ["latestSource"],
  valueCents: ["valueCents", "currency"],
  assignedToId: ["assignedToId"],
  tags: [],
};

const labels = new Map(leadFields.map(({ key, label }) => [key, label]));

/** The facts of this team's leads, in the order in which people compare them. */
export const factsOf = (own: readonly CustomFieldRow[]): Fact[] => [
  ...Object.entries(together).map(([key, columns]) => ({
    key,
    label: labels.get(key) ?? "Time zone",
    isSet: key === "tags",
    columns,
  })),
  ...own.map((field) => ({
    key: `custom.${field.key}`,
    label: field.label,
    isSet: field.type === "multi_select",
    columns: [],
    customKey: field.key,
  })),
];
