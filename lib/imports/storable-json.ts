const unstorable = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/** JSON that Postgres takes: without NUL characters and halves of surrogate pairs, wherever a cell was cut. */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes("\\u") ? text.replace(unstorable, "$1\ufffd") : text;
}
