const SHOWN_CHARACTERS = 10_000;

/** A value as indented JSON, cut when it is very long. */
export function Json({ value }: { value: unknown }) {
  const text = JSON.stringify(value, null, 2) ?? "";
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys.
      tabIndex={0}
      className="max-h-72 overflow-auto rounded-lg border border-border bg-surface-secondary p-2 font-mono text-xs whitespace-pre-wrap wrap-anywhere"
    >
      {text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}\n…` : text}
    </pre>
  );
}
