import { findAnything } from "./find-anything";

export const searchOperations = [findAnything];
