import { Bot } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CapsForm } from "@/components/recorder/caps-form";
import { FollowRunning } from "@/components/recorder/follow-running";
import { ModelLine } from "@/components/recorder/model-line";
import { TurnFilters } from "@/components/recorder/turn-filters";
import { TurnList } from "@/components/recorder/turn-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-header";
import { modelName } from "@/lib/agent/model";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { formatFor } from "@/lib/format";
import { getCaps } from "@/lib/recorder/get-caps";
import { listTurns } from "@/lib/recorder/list-turns";
import { turnOutcomes } from "@/lib/recorder/schema";

export const metadata: Metadata = { title: "Assistant" };

const search = z.object({
  person: z.uuid().optional().catch(undefined),
  outcome: z.enum(turnOutcomes).optional().catch(undefined),
  cursor: z.string().max(2000).optional().catch(undefined),
});

/** What the assistant did and what it may cost: for those who answer for it. */
export default async function AssistantSettingsPage({
  searchParams,
}: PageProps<"/settings/assistant">) {
  const actor = await pageActor();
  if (!actor.scopes.has("agent:manage")) notFound();
  const { person, outcome, cursor } = search.parse(await searchParams);
  const [{ items, nextCursor }, caps] = await Promise.all([
    ask(listTurns, { userId: person, outcome, cursor }),
    ask(getCaps),
  ]);
  const isNarrowed = Boolean(person || outcome);
  const older = new URLSearchParams({
    ...(person && { person }),
    ...(outcome && { outcome }),
    ...(nextCursor && { cursor: nextCursor }),
  });
  return (
    <>
      <Section title="Model">
        <ModelLine {...modelName()} />
      </Section>
      <Section
        title="Spending"
        description="In US dollars. A question that could go over a cap is not asked. Empty means no cap."
      >
        <CapsForm caps={caps} />
      </Section>
      <Section
        title="What it did"
        description="Every question with its tool calls, approvals and cost. Owners and admins see this."
        actions={
          <a href="/api/ai/turns/export" download className="button button--outline">
            Download all
          </a>
        }
      >
        <div className="flex flex-col gap-3">
          <TurnFilters
            people={caps.people.map(({ userId, name }) => ({ value: userId, label: name }))}
            person={person}
            outcome={outcome}
          />
          {items.length > 0 ? (
            <TurnList turns={items} format={formatFor(actor.locale)} />
          ) : (
            <EmptyState icon={<Bot />} title={isNarrowed ? "Nothing like that" : "Nothing asked yet"}>
              {isNarrowed
                ? "No turn has this person and outcome."
                : "What your team asks the assistant is listed here, with what it did about it."}
            </EmptyState>
          )}
          {items.some(({ outcome }) => outcome === null) && <FollowRunning />}
          {nextCursor && (
            <ButtonLink href={`/settings/assistant?${older}`} variant="outline" className="self-center">
              Older turns
            </ButtonLink>
          )}
        </div>
      </Section>
    </>
  );
}
