import type { Call, Context } from "./context";
import { Encoded } from "./define";
import { OperationError } from "./errors";

/** The version that a call was sent with, and whether anybody compared it. */
export interface VersionCheck {
  isStale: Context["isStale"];
  /** Whether `isStale` was asked. */
  wasAsked(): boolean;
}

export function versionCheck({ expectedVersion }: Call): VersionCheck {
  let isAsked = false;
  return {
    isStale(version) {
      isAsked = true;
      return expectedVersion !== undefined && expectedVersion !== version;
    },
    wasAsked: () => isAsked,
  };
}

/** Refuses a version that was sent and compared with nothing: its sender would believe to be protected. */
export function refuseUncompared({ expectedVersion }: Call, { wasAsked }: VersionCheck): void {
  if (expectedVersion === undefined || wasAsked()) return;
  throw new OperationError(
    "invalid",
    "What this changes has no version to compare. Leave If-Match out and send it again.",
  );
}

/**
 * Refuses a change of something that moved on since the caller saw it, and gives it as it is now.
 * `thing` begins the sentence: 'This lead'.
 */
export async function refuseStale(
  { isStale }: Pick<Context, "isStale">,
  thing: string,
  version: number,
  asItIsNow: () => unknown,
): Promise<void> {
  if (!isStale(version)) return;
  const current = await asItIsNow();
  throw new OperationError("conflict", {
    detail: `${thing} was changed in the meantime. Look at it as it is now, then make your change again.`,
    data: current instanceof Encoded ? JSON.parse(current.json) : current,
  });
}
