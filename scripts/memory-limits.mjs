/**
 * Left to itself V8 lets garbage pile up in proportion to the machine's memory. Within these limits it collects in time:
 * a long import then needs some 60 MB instead of 400. Twice the room for young objects would answer 7 % more requests,
 * and cost an import 100 MB more. `NODE_OPTIONS` may say otherwise.
 */
export const memoryLimits = ["--max-old-space-size=1024", "--max-semi-space-size=8"].filter(
  (limit) => !process.env.NODE_OPTIONS?.includes(limit.split("=")[0]),
);
