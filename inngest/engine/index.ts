export { cancelRun, retryRun } from "./control";
export { createEngine, type EngineOptions, type RunningEngine } from "./engine";
export { getRun, listRuns, type RunDetails, type RunSummary } from "./runs";
export { installWorkerSchema } from "./worker-schema";
