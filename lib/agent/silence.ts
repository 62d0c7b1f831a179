/** How long a model may be silent. */
export const SILENCE_MS = 60_000;
/** How long a model may take for all of a turn. */
export const TURN_MS = 300_000;
