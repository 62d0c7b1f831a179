import { ArrowLeft, Mails } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailList } from "@/components/simulator/mail-list";
import { MailPreview } from "@/components/simulator/mail-preview";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { isDemo } from "@/lib/env";
import { listEmails } from "@/lib/simulator/list-emails";

export const metadata: Metadata = { title: "Simulator" };

const textOf = (value: string | string[] | undefined) =>
  typeof value === "string" && value ? value : undefined;

export default async function SimulatorPage({ searchParams }: PageProps<"/settings/simulator">) {
  const actor = await pageActor();
  if (!isDemo() || !actor.scopes.has("simulator:use")) notFound();
  const { q: search, cursor: from, mail } = await searchParams;
  const [q, cursor] = [textOf(search)?.slice(0, 200), textOf(from)];
  const { items, nextCursor } = await ask(listEmails, { ...(q && { q }), ...(cursor && { cursor }) });
  const open = items.find((email) => email.id === mail) ?? items[0];
  const href = (changes: Record<string, string | undefined>) => hrefWith({ q, cursor, ...changes });

  return (
    <Section
      title="Mail"
      description="No mail leaves this server while no provider is set up. What your team would have received is kept here, and its links work."
    >
      <form action="/settings/simulator" className="mb-4 flex max-w-sm items-end gap-2">
        <TextField
          label="Search"
          isLabelHidden
          name="q"
          type="search"
          placeholder="Address or subject"
          defaultValue={q}
          className="flex-1"
        />
        <SubmitButton variant="outline" className="h-11 md:h-8">
          Search
        </SubmitButton>
      </form>
      {open ? (
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
          {/* Where both do not fit beside each other, the list comes first and an open mail covers it. */}
          <div className={mail === open.id ? "max-lg:hidden" : undefined}>
            <MailList emails={items} openId={open.id} hrefOf={(id) => href({ mail: id })} />
            {nextCursor && (
              <ButtonLink href={href({ cursor: nextCursor })} variant="ghost" className="mt-2">
                Older mails
              </ButtonLink>
            )}
          </div>
          <div className={mail === open.id ? undefined : "max-lg:hidden"}>
            <ButtonLink href={href({ mail: undefined })} variant="ghost" className="mb-2 lg:hidden">
              <ArrowLeft aria-hidden />
              All mails
            </ButtonLink>
            <MailPreview email={open} headingLevel="h2" />
          </div>
        </div>
      ) : (
        <NoMails isSearch={q !== undefined} />
      )}
    </Section>
  );
}

const NoMails = ({ isSearch }: { isSearch: boolean }) =>
  isSearch ? (
    <EmptyState
      icon={<Mails />}
      title="No mail fits"
      actions={
        <ButtonLink href="/settings/simulator" variant="outline">
          Show all mails
        </ButtonLink>
      }
    >
      Search by part of an address or subject.
    </EmptyState>
  ) : (
    <EmptyState
      icon={<Mails />}
      title="No mails yet"
      actions={
        <ButtonLink href="/forgot-password" variant="outline">
          Ask for a password link
        </ButtonLink>
      }
    >
      Mails to your team appear here, such as the link after someone forgot their password.
    </EmptyState>
  );

function hrefWith(values: Record<string, string | undefined>): string {
  const query = new URLSearchParams(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return `/settings/simulator${query.size > 0 ? `?${query}` : ""}`;
}
