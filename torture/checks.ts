import { anotherTeam } from "./another-team";
import type { Check } from "./check";
import { contextStays } from "./context-stays";
import { injection } from "./injection";

/** Every check, one file each. */
export const checks: readonly Check[] = [anotherTeam, contextStays, injection];
