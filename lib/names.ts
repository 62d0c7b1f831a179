/** How people and things are called. Runs alike in the browser and on the server. */

/** The name a person is called by, or the first thing known that stands in for it. */
export function formatName(person: {
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  phone?: string | null;
}): string {
  const name = [person.firstName, person.lastName]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(" ");
  return name || person.email || person.phone || "No name";
}

/** "sales lead" → "Sales lead". */
export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "Role of Ada" → "role of Ada", for a label inside of a sentence. An abbreviation stays as it is. */
export const uncapitalized = (words: string): string =>
  /^[A-Z](?![A-Z])/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** "Ada Lovelace" becomes "AL"; an address gives its first letter. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const first = words[0] ? letter(words[0]) : "?";
  const last = words.length > 1 ? letter(words.at(-1) ?? "") : "";
  return first + last;
}

/** A North American number is grouped as people there write it; others stay as typed. */
export function formatPhone(phone: string | null | undefined, phoneE164?: string | null): string {
  const northAmerican = phoneE164?.match(/^\+1(\d{3})(\d{3})(\d{4})$/);
  if (northAmerican) return `(${northAmerican[1]}) ${northAmerican[2]}-${northAmerican[3]}`;
  if (phone?.trim()) return phone.trim();
  return phoneE164 ?? "";
}

function letter(word: string) {
  return (Array.from(word)[0] ?? "").toLocaleUpperCase("en-US");
}
