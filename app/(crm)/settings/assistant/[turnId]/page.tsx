import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { TextLink } from "@/components/auth/text-link";
import { TurnCalls } from "@/components/recorder/turn-calls";
import { TurnFacts } from "@/components/recorder/turn-facts";
import { askedOf } from "@/components/recorder/words";
import { Section } from "@/components/ui/page-header";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { formatFor } from "@/lib/format";
import { OperationError } from "@/lib/operations/errors";
import { getTurn } from "@/lib/recorder/get-turn";

export const metadata: Metadata = { title: "A turn of the assistant" };

/** One turn whole. */
export default async function TurnPage({ params }: PageProps<"/settings/assistant/[turnId]">) {
  const { turnId } = await params;
  const actor = await pageActor();
  if (!z.uuid().safeParse(turnId).success || !actor.scopes.has("agent:manage")) notFound();
  const turn = await ask(getTurn, { id: turnId }).catch((error: unknown) => {
    if (error instanceof OperationError && error.code === "not_found") notFound();
    throw error;
  });
  const format = formatFor(actor.locale);
  return (
    <>
      <p className="pb-4 text-sm">
        <TextLink href="/settings/assistant">All turns</TextLink>
      </p>
      <Section title={askedOf(turn)}>
        <TurnFacts turn={turn} format={format} />
        <TurnCalls calls={turn.calls} format={format} />
      </Section>
    </>
  );
}
