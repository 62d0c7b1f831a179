import { anotherTeam } from "./another-team";
import type { Check } from "./check";
import { contextStays } from "./context-stays";
import { doubleSubmit } from "./double-submit";
import { durableEvents } from "./durable-events";
import { injection } from "./injection";

/** Every check, one file each. */
export const checks: readonly Check[] = [
  anotherTeam,
  contextStays,
  doubleSubmit,
  durableEvents,
  injection,
];
