import { anotherTeam } from "./another-team";
import { aroundMiddleware } from "./around-middleware";
import { bulkAtomicity } from "./bulk-atomicity";
import type { Check } from "./check";
import { closedByDefault } from "./closed-by-default";
import { contextStays } from "./context-stays";
import { doubleSubmit } from "./double-submit";
import { durableEvents } from "./durable-events";
import { history } from "./history";
import { identity } from "./identity";
import { importSurvives } from "./import-survives";
import { injection } from "./injection";
import { noisyTenant } from "./noisy-tenant";
import { poolExhaustion } from "./pool-exhaustion";
import { postgresGone } from "./postgres-gone";
import { searchSpeed } from "./search-speed";
import { soak } from "./soak";
import { stepsTwice } from "./steps-twice";
import { scriptsInText } from "./scripts-in-text";
import { secrets } from "./secrets";
import { spreadsheet } from "./spreadsheet";
import { surface } from "./surface";
import { tokens } from "./tokens";

/** Every check, one file each. */
export const checks: readonly Check[] = [
  anotherTeam,
  aroundMiddleware,
  bulkAtomicity,
  closedByDefault,
  contextStays,
  doubleSubmit,
  durableEvents,
  history,
  identity,
  importSurvives,
  injection,
  noisyTenant,
  poolExhaustion,
  postgresGone,
  searchSpeed,
  soak,
  stepsTwice,
  scriptsInText,
  secrets,
  spreadsheet,
  surface,
  tokens,
];
