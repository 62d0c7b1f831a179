import type { Scope } from "@/lib/access";
import type { AccessLevel } from "@/lib/api-keys/schema";
import type { Actor } from "./context";
import type { AnyOperation } from "./define";
import { OperationError } from "./errors";

/** What deciding needs to know of an operation; a door that is no operation says it of itself. */
type Guarded = { scope: Scope } & Pick<
  AnyOperation,
  "effect" | "set" | "verified" | "personOnly" | "beforeSecondFactor"
>;

/** Throws `unauthenticated` or `forbidden` unless the actor may do this, now and through what they came with. */
export function authorize(operation: Guarded, actor: Actor | undefined): asserts actor {
  if (!actor) throw new OperationError("unauthenticated");
  if (actor.owesSecondFactor && !operation.beforeSecondFactor)
    throw new OperationError("forbidden", {
      detail: "Your team asks for a second factor. Set it up first, under Security in the settings.",
      data: { needs: "second_factor" },
    });
  if (!actor.scopes.has(operation.scope)) throw new OperationError("forbidden");
  if (operation.personOnly && actor.apiKeyId)
    throw new OperationError("forbidden", "A key cannot do this. Sign in as a person instead.");
  if (actor.access && !reaches(actor.access, operation))
    throw new OperationError("forbidden", {
      detail: `This key may ${atMost[actor.access]}. Use a key with more access.`,
      data: { needs: levelFor(operation) },
    });
  if (operation.verified && !actor.emailVerified)
    throw new OperationError(
      "forbidden",
      "Confirm your email address first; the link is in your mailbox.",
    );
}

const order: AccessLevel[] = ["read", "write", "dangerous"];

const atMost: Record<AccessLevel, string> = {
  read: "only read",
  write: "read, and change one record at a time",
  dangerous: "do everything",
};

/** The access a key needs for an operation. */
export function levelFor({ effect, set }: Pick<Guarded, "effect" | "set">): AccessLevel {
  if (effect === "read") return "read";
  return effect === "write" && !set ? "write" : "dangerous";
}

const reaches = (access: AccessLevel, operation: Guarded) =>
  order.indexOf(access) >= order.indexOf(levelFor(operation));
