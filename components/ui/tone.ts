/** The closed set of colours that tags, statuses and avatars may have. */
export const TONES = [
  "gray",
  "red",
  "orange",
  "yellow",
  "green",
  "teal",
  "blue",
  "purple",
  "pink",
] as const;
export type Tone = (typeof TONES)[number];

export function readTone(value: string | null | undefined): Tone {
  return TONES.find((tone) => tone === value) ?? "gray";
}

/** The same text always gets the same colour. */
export function toneOf(text: string): Tone {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + character.charCodeAt(0)) | 0;
  return TONES[1 + (Math.abs(sum) % (TONES.length - 1))] ?? "gray";
}
