import { plainly } from "./tokens";

/** The whole name, address, number or company, in any spelling of its letters. */
export function isCalled(item: Record<string, unknown>, name: string): boolean {
  const sought = plainly(name);
  const digits = name.replace(/\D/g, "");
  return (
    [item.name, item.email, item.company, item.firstName, item.lastName].some(
      (each) => plainly(String(each ?? "")) === sought,
    ) ||
    (digits.length >= 7 &&
      String(item.phoneE164 ?? item.phone ?? "")
        .replace(/\D/g, "")
        .endsWith(digits))
  );
}

/** Each word is a word of the lead: "Ana" is not Diana; to look at a lead its beginning is enough. */
export function isAlike(item: Record<string, unknown>, name: string, isLenient: boolean): boolean {
  if (isCalled(item, name)) return true;
  const words = plainly([item.name, item.company, item.email].filter(Boolean).join(" ")).split(
    /[^\p{L}\p{N}@]+/u,
  );
  return plainly(name)
    .split(/[\s-]+/)
    .every(
      (word) =>
        words.some((each) => (isLenient ? each.startsWith(word) : each === word)) || word.includes("@"),
    );
}
