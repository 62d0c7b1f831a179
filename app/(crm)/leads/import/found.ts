import "server-only";
import { OperationError } from "@/lib/operations/errors";

/** What is looked for, or undefined where it is not there or not ours: the same screen for both. */
export async function found<T>(look: Promise<T>): Promise<T | undefined> {
  try {
    return await look;
  } catch (thrown) {
    const isAbsent =
      thrown instanceof OperationError && (thrown.code === "not_found" || thrown.code === "invalid");
    if (isAbsent) return undefined;
    throw thrown;
  }
}
