import type { PageContext } from "./schema";

/**
 * How things stand in the text that a model reads; the offline model reads the same. Angle brackets inside JSON are
 * written as \u003c and \u003e, so nothing that a record holds can end its frame or begin another one.
 */
const OPEN_PAGE = "<page>";
const CLOSE_PAGE = "</page>";
const OPEN_DATA = "<data>";
const CLOSE_DATA = "</data>";

/** What the model is told of the moment: who asks, when, and what they look at. */
export interface Surroundings extends Partial<PageContext> {
  now: string;
  timeZone: string;
  locale: string;
  me: { id: string; name: string };
}

/** The first text part of each user message; the second is what the person wrote. */
export const surroundingsText = (surroundings: Surroundings): string =>
  `${OPEN_PAGE}${framed(surroundings)}${CLOSE_PAGE}`;

export const readSurroundings = (text: string): Surroundings | undefined =>
  unframed(text, OPEN_PAGE, CLOSE_PAGE) as Surroundings | undefined;

/** A tool's answer as the model gets it. */
export const dataText = (value: unknown): string => `${OPEN_DATA}${framed(value)}${CLOSE_DATA}`;

export const readDataText = (text: string): unknown => unframed(text, OPEN_DATA, CLOSE_DATA);

const framed = (value: unknown) =>
  JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e");

function unframed(text: string, open: string, close: string): unknown {
  const start = text.indexOf(open);
  const end = text.indexOf(close, start);
  if (start < 0 || end < 0) return undefined;
  try {
    return JSON.parse(text.slice(start + open.length, end));
  } catch {
    return undefined;
  }
}
