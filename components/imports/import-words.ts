import type { NewFieldType } from "@/lib/imports/schema";
import type { CustomField, PipelineStatus } from "@/lib/settings/schema";

/** The team's own words, that columns and their values can become. */
export interface ImportWords {
  statuses: Pick<PipelineStatus, "key" | "label" | "color">[];
  members: { id: string; name: string }[];
  customFields: CustomField[];
}

export const newFieldTypeLabels: Record<NewFieldType, string> = {
  text: "Text",
  long_text: "Long text",
  number: "Number",
  money: "Money",
  date: "Date",
  boolean: "Yes or no",
  url: "Link",
  phone: "Phone",
  email: "Email",
};
