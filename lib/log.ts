import pino from "pino";

/** One JSON line per event, on standard output; secrets never get here by name. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  redact: [
    "*.password",
    "*.token",
    "*.authorization",
    "*.cookie",
    "*.passwordHash",
    "*.refreshToken",
    "*.accessToken",
  ],
});
