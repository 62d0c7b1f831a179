import type { Mark } from "@/lib/search/schema";

/** A text in which the letters that match stand out. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  if (marks.length === 0) return text;
  const ends = [0, ...marks.map(({ start, length }) => start + length)];
  return (
    <>
      {marks.map(({ start, length }, index) => (
        <span key={start}>
          {text.slice(ends[index], start)}
          <mark className="bg-transparent font-semibold text-accent">
            {text.slice(start, start + length)}
          </mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
