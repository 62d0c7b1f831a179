import { RelativeTime } from "@/components/ui/relative-time";
import type { SimulatedEmail } from "@/lib/simulator/schema";

/** A mail as its reader sees it. The frame has no scripts and no access to this page; its links open here. */
export function MailPreview({
  email,
  headingLevel: Heading = "h1",
}: {
  email: SimulatedEmail;
  headingLevel?: "h1" | "h2";
}) {
  return (
    <article className="flex w-full max-w-2xl flex-col overflow-hidden rounded-4xl border border-border bg-background">
      <header className="border-b border-border px-4 py-3">
        <Heading className="text-md font-semibold">{email.subject}</Heading>
        <p className="mt-0.5 flex flex-wrap gap-x-2 text-sm text-muted">
          <span className="min-w-0 break-all">
            To {email.toName} ({email.to})
          </span>
          <RelativeTime at={email.createdAt} />
        </p>
      </header>
      <iframe
        title={`Mail: ${email.subject}`}
        srcDoc={`<base target="_top">${email.html}`}
        sandbox="allow-top-navigation-by-user-activation"
        className="h-140 w-full bg-white"
      />
    </article>
  );
}
