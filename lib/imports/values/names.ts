const titles =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|sir|herr|frau|hr|fr|sr|sra|srta|m|mme|mlle|dipl|ing|mag)\.?\s+)+(?=\S)/i;
const suffixes = /,?\s+(?:jr|sr|ii|iii|iv|phd|md|esq|mba|cpa)\.?$/i;
const particles = new Set([
  "van",
  "von",
  "der",
  "den",
  "de",
  "del",
  "della",
  "di",
  "da",
  "dos",
  "das",
  "du",
  "la",
  "le",
  "el",
  "al",
  "bin",
  "ibn",
  "ter",
  "ten",
  "zu",
  "zur",
  "af",
  "av",
  "st",
  "st.",
  "mac",
  "o'",
]);

/** First and last name of a whole one: 'Torres, Mia', 'Dr. Mia van der Berg', 'Ana María López'. */
export function splitName(full: string): { firstName: string; lastName: string } {
  const [behind, ahead] = full.split(/,\s*(?=\S)/, 2);
  if (behind && ahead && !suffixes.test(`, ${ahead}`))
    return { firstName: withoutTitle(ahead), lastName: behind.trim() };
  const words = withoutTitle(full).split(/\s+/).filter(Boolean);
  const suffix = words.length > 2 && suffixes.test(` ${words.at(-1)}`) ? ` ${words.pop()}` : "";
  const particle = words.findIndex((word, index) => index > 0 && particles.has(word.toLowerCase()));
  const cut = particle > 0 ? particle : Math.max(1, words.length - 1);
  return {
    firstName: words.slice(0, cut).join(" ").replace(/,$/, ""),
    lastName: (words.slice(cut).join(" ") + suffix).replace(/,(?=\s)/, "").trim(),
  };
}

const withoutTitle = (name: string) => name.trim().replace(titles, "");
