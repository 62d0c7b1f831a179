import { MailOpen } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "./notice";

/** Tells that a mail is on its way, and where to read it on a server whose mail goes nowhere. */
export function MailSent({
  message,
  href,
}: {
  message?: string | undefined;
  href?: string | undefined;
}) {
  return (
    <div className="flex flex-col gap-3">
      {message && <Notice>{message}</Notice>}
      {href && (
        <>
          <p className="text-sm text-pretty text-muted">
            No mail leaves this computer: a simulator keeps it instead.
          </p>
          <ButtonLink href={href} variant="outline" size="lg" className="w-full">
            <MailOpen aria-hidden />
            Open the mail in the simulator
          </ButtonLink>
        </>
      )}
    </div>
  );
}
