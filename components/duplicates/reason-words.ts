import type { DuplicateReason } from "@/lib/duplicates/schema";

const REASONS: Record<DuplicateReason, string> = {
  email: "Same email",
  phone: "Same phone",
  name: "Similar name and company",
  namesake: "Same name",
};

/** 'Same email, same phone' */
export function reasonWords(reasons: readonly DuplicateReason[]): string {
  const [first, ...others] = reasons.map((reason) => REASONS[reason]);
  return [first, ...others.map((words) => words.charAt(0).toLowerCase() + words.slice(1))].join(", ");
}

/** How sure it is, in a word, with the colour that goes with it. */
export function strengthOf(strength: number): { label: string; color: string } {
  if (strength >= 85) return { label: "Very likely", color: "green" };
  if (strength >= 60) return { label: "Likely", color: "yellow" };
  return { label: "Possible", color: "gray" };
}
