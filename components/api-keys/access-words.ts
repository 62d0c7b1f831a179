import type { AccessLevel } from "@/lib/api-keys/schema";

export const accessWords: Record<AccessLevel, { label: string; description: string }> = {
  read: { label: "Read", description: "Looks, and changes nothing." },
  write: { label: "Write", description: "Also changes one record at a time." },
  dangerous: {
    label: "Everything",
    description: "Also sends, deletes for good, imports and changes many records at once.",
  },
};
