/**
 * Left to itself V8 lets garbage pile up in proportion to the machine's memory. Within these limits it collects in time:
 * a long import then needs some 100 MB instead of 400. `NODE_OPTIONS` may say otherwise.
 */
export const memoryLimits = ["--max-old-space-size=1024", "--max-semi-space-size=16"].filter(
  (limit) => !process.env.NODE_OPTIONS?.includes(limit.split("=")[0]),
);
