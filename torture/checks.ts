import { anotherTeam } from "./another-team";
import type { Check } from "./check";
import { contextStays } from "./context-stays";

/** Every check, one file each. */
export const checks: readonly Check[] = [anotherTeam, contextStays];
