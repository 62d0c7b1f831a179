import { dismissDuplicate } from "./dismiss-duplicate";
import { listDuplicatePairs } from "./list-duplicate-pairs";

export const duplicateOperations = [listDuplicatePairs, dismissDuplicate];
