import { KeyRound } from "lucide-react";
import type { Metadata } from "next";
import { KeyList } from "@/components/api-keys/key-list";
import { NewKeyButton } from "@/components/api-keys/new-key-button";
import { TextLink } from "@/components/auth/text-link";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-header";
import { listApiKeys } from "@/lib/api-keys/list-api-keys";
import { ask, pageActor } from "@/lib/auth/page-actor";

export const metadata: Metadata = { title: "API keys" };

export default async function ApiKeysPage({ searchParams }: PageProps<"/settings/api-keys">) {
  const { cursor } = await searchParams;
  const page = typeof cursor === "string" && cursor ? { cursor } : {};
  const [actor, { items, nextCursor }] = await Promise.all([pageActor(), ask(listApiKeys, page)]);
  const seesAll = actor.scopes.has("team:manage");
  const newKey = actor.emailVerified ? (
    <NewKeyButton scopes={[...actor.scopes]} />
  ) : (
    <p className="text-sm text-pretty text-muted">
      <TextLink href="/verify-email">Confirm your address</TextLink> to make keys.
    </p>
  );
  return (
    <Section
      title="API keys"
      description={
        <>
          For programs that act as you in this team, with less or all of your rights.{" "}
          <TextLink href="/docs/api">What they can do</TextLink>
        </>
      }
      // Always in this place: the first key arrives in the list while its dialog still shows it, once.
      actions={newKey}
    >
      {items.length > 0 ? (
        <KeyList keys={items} showsOwners={seesAll} />
      ) : (
        <EmptyState icon={<KeyRound />} title="No keys yet">
          Make one for each program that works with Rapport, so that you can end it on its own.
        </EmptyState>
      )}
      {nextCursor && (
        <ButtonLink
          href={`/settings/api-keys?cursor=${encodeURIComponent(nextCursor)}`}
          variant="ghost"
          className="mt-2"
        >
          Older keys
        </ButtonLink>
      )}
    </Section>
  );
}
