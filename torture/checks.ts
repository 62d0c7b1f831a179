import { anotherTeam } from "./another-team";
import { aroundMiddleware } from "./around-middleware";
import { bulkAtomicity } from "./bulk-atomicity";
import type { Check } from "./check";
import { closedByDefault } from "./closed-by-default";
import { contextStays } from "./context-stays";
import { diskFull } from "./disk-full";
import { doubleSubmit } from "./double-submit";
import { durableEvents } from "./durable-events";
import { history } from "./history";
import { identity } from "./identity";
import { importSurvives } from "./import-survives";
import { injection } from "./injection";
import { noisyTenant } from "./noisy-tenant";
import { oddInput } from "./odd-input";
import { poolExhaustion } from "./pool-exhaustion";
import { postgresGone } from "./postgres-gone";
import { scriptsInText } from "./scripts-in-text";
import { searchSpeed } from "./search-speed";
import { secrets } from "./secrets";
import { soak } from "./soak";
import { spreadsheet } from "./spreadsheet";
import { stepsTwice } from "./steps-twice";
import { surface } from "./surface";
import { tokens } from "./tokens";
import { toldOnce } from "./told-once";
import { toolParity } from "./tool-parity";
import { uploads } from "./uploads";

/** Every check, one file each. */
export const checks: readonly Check[] = [
  anotherTeam,
  aroundMiddleware,
  bulkAtomicity,
  closedByDefault,
  contextStays,
  diskFull,
  doubleSubmit,
  durableEvents,
  history,
  identity,
  importSurvives,
  injection,
  noisyTenant,
  oddInput,
  poolExhaustion,
  postgresGone,
  scriptsInText,
  searchSpeed,
  secrets,
  soak,
  spreadsheet,
  stepsTwice,
  surface,
  tokens,
  toldOnce,
  toolParity,
  uploads,
];
