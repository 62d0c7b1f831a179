import { readdirSync, readFileSync } from "node:fs";

/** The memory that a process holds, in megabytes (Linux). */
export const residentMb = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1_024);

/** Its open files and sockets (Linux). */
export const openHandles = (pid: number): number => readdirSync(`/proc/${pid}/fd`).length;
