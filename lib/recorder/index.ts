import { exportTurns } from "./export-turns";
import { getCaps } from "./get-caps";
import { listTurns } from "./list-turns";
import { updateCaps } from "./update-caps";

export const recorderOperations = [listTurns, exportTurns, getCaps, updateCaps];
