import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Format, formatFor } from "@/lib/format";
import { createAction } from "@/lib/operations/action";
import type { Actor, Call } from "@/lib/operations/context";
import type { Answer, AnyOperation } from "@/lib/operations/define";
import { answerOf } from "@/lib/operations/perform";
import { readSessionCookie } from "./browser-session";
import { actorOfSession, requestIp } from "./request-actor";

/** The signed-in actor of the page being rendered, found once per request. */
export const currentActor = cache(async (): Promise<Actor | undefined> => {
  const jar = await cookies();
  const sessionId = await readSessionCookie((name) => jar.get(name)?.value);
  return sessionId ? actorOfSession(sessionId) : undefined;
});

/** The same, for pages that need one: sends visitors to sign-in, and whoever owes a second factor to its set-up. */
export async function pageActor(): Promise<Actor> {
  const actor = (await currentActor()) ?? redirect("/sign-in");
  return actor.owesSecondFactor ? redirect("/second-factor") : actor;
}

/** How the visitor of the page being rendered wants dates, numbers and money. */
export const pageFormat = async (): Promise<Format> => formatFor((await pageActor()).locale);

/** Performs a read for the page being rendered, with the rights of its visitor. */
export async function ask<Op extends AnyOperation>(
  operation: Op,
  input: unknown = {},
): Promise<Answer<Op>> {
  return answerOf(operation, await pageActor(), input, await pageCall());
}

/** The circumstances of a page or server action. */
export async function pageCall(): Promise<Call> {
  const sent = await headers();
  const ip = requestIp({ headers: sent });
  return { door: "ui", userAgent: (sent.get("user-agent") ?? "").slice(0, 300), ...(ip && { ip }) };
}

/** Makes a server action of an operation. */
export const action = createAction({
  caller: async () => ({ actor: await currentActor(), call: await pageCall() }),
});
