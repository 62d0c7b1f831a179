import { exportTurns } from "./export-turns";
import { getCaps } from "./get-caps";
import { getTurn } from "./get-turn";
import { listTurns } from "./list-turns";
import { updateCaps } from "./update-caps";

export const recorderOperations = [listTurns, getTurn, exportTurns, getCaps, updateCaps];
