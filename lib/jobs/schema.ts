import { z } from "zod";

export const runStatuses = [
  "queued",
  "running",
  "waiting",
  "completed",
  "failed",
  "cancelled",
  "skipped",
] as const;

const failure = z.object({ name: z.string(), message: z.string() }).nullable();

export const job = z.object({
  id: z.uuid(),
  functionId: z.string(),
  eventName: z.string(),
  status: z.string(),
  error: failure,
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
export type Job = z.output<typeof job>;

export const jobStep = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  status: z.string(),
  input: z.unknown(),
  output: z.unknown(),
  error: failure,
  attempts: z.int(),
  dueAt: z.string().nullable(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});

export const jobDetails = job.extend({
  event: z.object({ name: z.string(), data: z.unknown() }),
  output: z.unknown(),
  attempt: z.int(),
  steps: z.array(jobStep),
});
export type JobDetails = z.output<typeof jobDetails>;
