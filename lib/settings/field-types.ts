// Apart from the schemas, so that pages which show fields need not load what checks them.

export const customFieldTypes = [
  "text",
  "long_text",
  "number",
  "money",
  "date",
  "boolean",
  "select",
  "multi_select",
  "url",
  "phone",
  "email",
  "user",
] as const;

/** Those that lists can be sorted by: one value that stands before or behind another. */
export const sortableTypes: ReadonlySet<string> = new Set([
  ...["text", "number", "money", "date", "boolean", "select", "url", "phone", "email"],
]);
