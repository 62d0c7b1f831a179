/** One run of a function: what sets it off, and what must be true of the world afterwards. */
export interface Scene {
  data: Record<string, unknown>;
  /** Sentences about what is not as it should be. */
  judge(): Promise<string[]>;
  end?(): void;
}

/** Scenes by the ids of their functions; each takes how many rows to work on. */
export type Scenes = Record<string, (rows: number) => Promise<Scene>>;

export const same = (found: object | undefined, wanted: object): string[] =>
  JSON.stringify(found) === JSON.stringify(wanted)
    ? []
    : [`${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`];
