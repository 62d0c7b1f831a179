import { anotherTeam } from "./another-team";
import { aroundMiddleware } from "./around-middleware";
import type { Check } from "./check";
import { contextStays } from "./context-stays";
import { doubleSubmit } from "./double-submit";
import { durableEvents } from "./durable-events";
import { history } from "./history";
import { identity } from "./identity";
import { injection } from "./injection";
import { surface } from "./surface";
import { tokens } from "./tokens";

/** Every check, one file each. */
export const checks: readonly Check[] = [
  anotherTeam,
  aroundMiddleware,
  contextStays,
  doubleSubmit,
  durableEvents,
  history,
  identity,
  injection,
  surface,
  tokens,
];
