import { listBin } from "./list-bin";
import { restoreFromBin } from "./restore-from-bin";

export const binOperations = [listBin, restoreFromBin];
